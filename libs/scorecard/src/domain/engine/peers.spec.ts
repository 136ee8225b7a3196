import { describe, expect, it } from '@jest/globals';
import { fraction } from '../exact/fraction.js';
import { many, overdue, standing } from '../../testing/standings.js';
import { DEFAULT_SCORING_POLICY } from '../policy/default-policy.seed.js';
import type { Rating } from '../policy/scoring-policy.js';
import { groupOf } from '../obligation/standing-group.js';
import { excellentQuota } from './excellent-quota.js';
import { headReviewOf, type HeadTenure } from './head-review.js';
import { rank } from './ranking.js';

describe('a ranking', () => {
  const entry = (agency: string, points: number | null, counted = 10) => ({
    agency,
    total: points === null ? null : fraction(points),
    counted,
  });
  const ranked = (...entries: readonly ReturnType<typeof entry>[]) =>
    rank(entries, DEFAULT_SCORING_POLICY);

  it('gives those with the same points the same place, and says so', () => {
    const places = ranked(entry('c', 80), entry('b', 90), entry('a', 80), entry('d', 70));
    expect(places.map(({ entry: { agency }, place, tied }) => [agency, place, tied])).toEqual([
      ['b', 1, false],
      ['a', 2, true],
      ['c', 2, true],
      ['d', 4, false],
    ]);
  });

  it('gives no place without points, and marks small numbers', () => {
    const places = ranked(entry('b', null, 0), entry('a', 50, 4));
    expect(places.map(({ place, smallNumber }) => [place, smallNumber])).toEqual([
      [1, true],
      [null, true],
    ]);
    expect(places.every(({ tied }) => !tied)).toBe(true);
  });
});

describe('the quota of excellent', () => {
  const proposed = (agency: string, rating: Rating, points: number) => ({
    agency,
    rating,
    total: fraction(points),
  });
  const good = (count: number) =>
    Array.from({ length: count }, (_, index) => proposed(`g-${String(index)}`, 'good', 80));
  const quota = (...proposals: readonly ReturnType<typeof proposed>[]) =>
    excellentQuota(proposals, DEFAULT_SCORING_POLICY);

  it('is a fifth of those rated good or better, the highest first', () => {
    const outcome = quota(
      ...good(8),
      proposed('a', 'excellent', 95),
      proposed('b', 'excellent', 93),
    );
    expect(outcome).toEqual({ places: 2, within: ['a', 'b'], tiedAtBorder: [], beyond: [] });
  });

  it('leaves a tie across its border to a person', () => {
    const outcome = quota(
      ...good(7),
      proposed('a', 'excellent', 99),
      proposed('b', 'excellent', 95),
      proposed('c', 'excellent', 95),
    );
    expect(outcome).toEqual({
      places: 2,
      within: ['a'],
      tiedAtBorder: ['b', 'c'],
      beyond: [],
    });
  });

  it('of fewer than five is none', () => {
    expect(quota(...good(3), proposed('a', 'excellent', 95))).toMatchObject({
      places: 0,
      beyond: ['a'],
    });
  });
});

describe("the review of a head's answer", () => {
  const YEAR = { kind: 'year', lastDay: '2025-12-31' } as const;
  const since = (beganOn: string | null): HeadTenure => ({ head: 'known', person: 'p-1', beganOn });
  const review = (done: number, open: number, tenure: HeadTenure) =>
    headReviewOf([...many(done, standing), ...many(open, overdue)].map(groupOf), YEAR, {
      rules: DEFAULT_SCORING_POLICY,
      tenure,
    });

  it('is flagged when less than 70 % of the year was completed', () => {
    expect(review(6, 4, since('2024-01-01'))).toEqual({
      flagged: true,
      completedShare: fraction(3, 5),
      completedBelow: '0.7',
      tenure: 'long-enough',
      person: 'p-1',
    });
    expect(review(7, 3, since('2024-01-01'))?.flagged).toBe(false);
  });

  it('is not for a head within a year in post', () => {
    expect(review(1, 9, since('2025-01-01'))).toMatchObject({
      flagged: false,
      tenure: 'too-short',
    });
  });

  it('shows an unknown term as unknown, which exempts nobody', () => {
    expect(review(1, 9, { head: 'unknown' })).toMatchObject({ flagged: true, tenure: 'unknown' });
    expect(review(1, 9, since(null))).toMatchObject({ flagged: true, tenure: 'unknown' });
  });

  it('is of years only, and of none without data', () => {
    const quarter = { kind: 'quarter', lastDay: '2025-06-30' } as const;
    const given = { rules: DEFAULT_SCORING_POLICY, tenure: since(null) };
    expect(headReviewOf([groupOf(overdue('t'))], quarter, given)).toBeNull();
    expect(review(0, 0, since(null))).toMatchObject({ flagged: false, completedShare: null });
  });
});
