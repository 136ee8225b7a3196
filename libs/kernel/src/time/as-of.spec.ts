import { describe, expect, it } from '@jest/globals';
import { refuse } from '../refusal/refusal.js';
import { asOfInstant } from './as-of.js';

describe('as of', () => {
  it('a date means its end in Vietnam, exclusive', () => {
    expect(asOfInstant('2025-06-30')).toBe('2025-06-30T17:00:00.000Z');
  });

  it('an instant means itself', () => {
    expect(asOfInstant('2025-06-30T02:00:00.000Z')).toBe('2025-06-30T02:00:00.000Z');
  });

  it.each(['2025-02-29', '30/6/2025', '2025-06', '', '2025-06-30T02:00:00+07:00'])(
    'refuses %p',
    (words) => {
      expect(asOfInstant(words)).toEqual(refuse('as-of.unreadable', { words }));
    },
  );
});
