import { describe, expect, it } from '@jest/globals';
import { concerns, schemaOf } from './projection.js';
import { eventRows } from './testing/sample-projection.js';

describe('the schema of a projection', () => {
  it('is named by its name and version, without need of quoting', () => {
    expect(schemaOf({ name: 'stream-heads', version: 12 })).toBe('stream_heads_v12');
  });

  it.each(['Stream', 'stream_heads', 'stream--heads', '-a', 'a-', '1a', '', 'a b', 'pg-temp', 'é'])(
    'refuses the name "%s"',
    (name) => {
      expect(() => schemaOf({ name, version: 1 })).toThrow('is not kebab-case');
    },
  );

  it.each([0, -1, 1.5, Number.NaN, 2 ** 53])('refuses version %s', (version) => {
    expect(() => schemaOf({ name: 'a', version })).toThrow('no whole number from 1');
  });

  it('refuses a name that PostgreSQL would cut off', () => {
    expect(schemaOf({ name: 'a'.repeat(60), version: 1 })).toHaveLength(63);
    expect(() => schemaOf({ name: 'a'.repeat(60), version: 10 })).toThrow('too long');
  });
});

describe('what a projection handles', () => {
  it('is every type, or those it names', () => {
    expect(concerns(eventRows({ handles: 'all' }), 'task.opened')).toBe(true);
    expect(concerns(eventRows({ handles: ['task.opened'] }), 'task.opened')).toBe(true);
    expect(concerns(eventRows({ handles: ['task.opened'] }), 'task.closed')).toBe(false);
    expect(concerns(eventRows({ handles: [] }), 'task.opened')).toBe(false);
  });
});
