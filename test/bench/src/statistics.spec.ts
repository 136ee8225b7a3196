import { describe, expect, it } from '@jest/globals';
import { median, percentile, rounded } from './statistics.js';

describe('statistics', () => {
  it('take the middle of the sorted values, or the mean of the two in the middle', () => {
    expect(median([10, 2, 9])).toBe(9);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([7])).toBe(7);
  });

  it('interpolate a percentile between its neighbours and end at the extremes', () => {
    const values = [50, 10, 40, 20, 30];
    expect([0, 0.5, 1].map((share) => percentile(values, share))).toEqual([10, 30, 50]);
    expect(percentile(values, 0.9)).toBeCloseTo(46);
  });

  it('leave what they are given as it was', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('refuse to sum up nothing', () => {
    expect(() => median([])).toThrow(RangeError);
  });

  it('claim four digits and no more', () => {
    expect([12_345.678, 0.001_234_56, 1.6].map(rounded)).toEqual([12_350, 0.001_235, 1.6]);
  });
});
