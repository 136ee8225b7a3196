import { describe, expect, it } from '@jest/globals';
import { delayAge, delayDays } from './delay.js';

describe('a delay', () => {
  it.each([
    ['2025-06-30T17:00:00.000Z', 1],
    ['2025-07-01T16:59:59.999Z', 1],
    ['2025-07-01T17:00:00.000Z', 1],
    ['2025-07-01T17:00:00.001Z', 2],
    ['2025-07-30T17:00:00.000Z', 30],
  ])('from the end of 30 June until %s is of %i days', (until, days) => {
    expect(delayDays('2025-06-30T17:00:00.000Z', until)).toBe(days);
  });

  it.each([
    [30, '1-30'],
    [31, '31-90'],
    [90, '31-90'],
    [91, '91-120'],
    [120, '91-120'],
    [121, 'over-120'],
  ])('of %i days is classed %s', (days, age) => {
    expect(delayAge(days)).toBe(age);
  });
});
