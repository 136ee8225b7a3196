import { describe, expect, it } from '@jest/globals';
import { effectiveFrom } from './effective.js';

describe('a dated fact', () => {
  it.each([
    ['in the last millisecond of the day before', '2025-02-28T16:59:59.999Z', false],
    ['in the first millisecond of its day', '2025-02-28T17:00:00.000Z', false],
    ['in the last millisecond of its day', '2025-03-01T16:59:59.999Z', false],
    ['in the first millisecond after its day', '2025-03-01T17:00:00.000Z', true],
  ])('recorded %s is entered late: %p, %p', (_when, now, enteredLate) => {
    expect(effectiveFrom('2025-03-01', now)).toEqual({
      effectiveAt: '2025-02-28T17:00:00.000Z',
      enteredLate,
    });
  });
});
