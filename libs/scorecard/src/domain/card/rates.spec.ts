import { describe, expect, it } from '@jest/globals';
import { divide, fraction, shown } from '../exact/fraction.js';
import { BUCKETS, countOf, partitionFault } from '../obligation/bucket.js';
import { completionRates, rate } from './rates.js';

describe('published figures', () => {
  /** Report 1270/BC-TCTTTg of 2017: 21,914 tasks. */
  const published = {
    ...countOf(BUCKETS, []),
    completedOnTime: 14_068,
    completedLate: 1_983,
    openInTime: 5_640,
    openOverdue: 223,
  };

  it('of 21,914 tasks partition', () => {
    expect(partitionFault(published, 21_914)).toBeNull();
  });

  it('come to 98.63 % of due tasks by one denominator, and to 73.25 % of all by the other', () => {
    const [ofDue, ofAll] = completionRates(published);
    expect(ofDue).toMatchObject({
      numerator: 16_051,
      denominator: 16_274,
      of: 'completed-or-overdue',
      value: 0.9863,
    });
    expect(ofAll).toMatchObject({
      numerator: 16_051,
      denominator: 21_914,
      of: 'all-in-force',
      value: 0.7325,
    });
  });

  it('of 98.62 % were cut off, not rounded', () => {
    const perCent = divide(fraction(1_605_100), fraction(16_274));
    expect(shown(perCent, 4)).toBe('98.6297');
  });

  it('of 9,831 with rows of 7,892, 1,602 and 319 do not partition, by 18', () => {
    const rows = { completed: 7_892, inTime: 1_602, overdue: 319 };
    expect(partitionFault(rows, 9_831)).toEqual({ stated: 9_831, counted: 9_813, missing: 18 });
  });
});

describe('a rate', () => {
  it('of nothing is no data, not 100 %', () => {
    expect(rate('on-time', [0, 0], 'completed').value).toBeNull();
  });

  it('is rounded half-up', () => {
    expect(rate('completed', [1, 20_000], 'completed').value).toBe(0.0001);
  });
});
