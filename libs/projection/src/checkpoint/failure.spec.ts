import { describe, expect, it } from '@jest/globals';
import { blocks, type Failure } from './failure.js';

const failure: Failure = {
  reason: 'apply-threw',
  fix: 3,
  position: 7n,
  eventId: '00000000-0000-5000-8000-000000000007',
  eventType: 'task.opened',
  error: 'Error: no',
};
const knows = () => true;
const only = (type: string) => ({ knows: (other: string) => other === type });

describe('a recorded failure', () => {
  it('blocks the code that failed, and older code', () => {
    expect(blocks(failure, { fix: 3, registry: { knows } })).toBe(true);
    expect(blocks(failure, { fix: 2, registry: { knows } })).toBe(true);
  });

  it('lets code with a higher fix number go on', () => {
    expect(blocks(failure, { fix: 4, registry: { knows } })).toBe(false);
  });

  it('of an unknown type lets code go on that knows the type', () => {
    const unknown: Failure = { ...failure, reason: 'unknown-type' };
    expect(blocks(unknown, { fix: 3, registry: only('task.opened') })).toBe(false);
    expect(blocks(unknown, { fix: 3, registry: only('task.closed') })).toBe(true);
    expect(blocks(unknown, { fix: 4, registry: only('nothing') })).toBe(false);
  });

  it('of an event that the log cannot give blocks nobody, since no code has met it', () => {
    const unreadable: Failure = {
      ...failure,
      reason: 'unreadable',
      eventId: null,
      eventType: null,
    };
    expect(blocks(unreadable, { fix: 3, registry: { knows } })).toBe(false);
  });
});
