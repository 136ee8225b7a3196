import { describe, expect, it } from '@jest/globals';
import { accepted, late, many, overdue, standing } from '../../testing/standings.js';
import { exactNumber, fraction, shown } from '../exact/fraction.js';
import type { Standing } from '../obligation/standing.js';
import { DEFAULT_SCORING_POLICY } from '../policy/default-policy.seed.js';
import { scoreOf, type ScoreFacts } from './score.js';

function score(standings: readonly Standing[], facts: Partial<ScoreFacts> = {}) {
  const given = { standings, common: exactNumber('30'), disciplined: false, ...facts };
  return scoreOf(given, DEFAULT_SCORING_POLICY);
}

const exceeding = (id: string) => standing(id, { completed: accepted({ exceeded: true }) });

describe('points', () => {
  it('are a quarter less for each missed instant, and not below 0', () => {
    for (const [misses, progress] of [
      [1, fraction(3, 4)],
      [3, fraction(1, 4)],
      [4, fraction(0)],
      [7, fraction(0)],
    ] as const) {
      expect(score([late('t', misses)]).ratios.progress.value).toEqual(progress);
    }
  });

  it('are none while overdue', () => {
    expect(score([overdue('t')]).ratios.progress.value).toEqual(fraction(0));
  });

  it("of an obligation are the mean of its products', a quarter less for each major error", () => {
    const two = standing('t', { completed: accepted({ majorErrors: [1, 5] }) });
    expect(score([two]).ratios.quality.value).toEqual(fraction(3, 8));
  });

  it('leave out what has no reason to count', () => {
    const beside = standing('t', { reasons: [], status: 'openInTime', completed: null });
    expect(score([beside]).ratios.quantity).toEqual({
      numerator: fraction(0),
      denominator: 0,
      value: null,
    });
  });

  it('of a ratio without data leave its weight to the others: 70 × (0 + 0) / 2', () => {
    expect(score([overdue('t')]).results).toEqual(fraction(0));
    const quantityOnly = score([overdue('a'), standing('b')]);
    expect(shown(quantityOnly.results!, 4)).toBe('46.6667');
  });

  it('are at most 100', () => {
    expect(score([standing('t')], { common: exactNumber('31') }).total).toEqual(fraction(100));
  });
});

describe('a proposed rating', () => {
  it('is excellent with 90 points, all on time with quality, and three in ten exceeded', () => {
    const ten = [...many(7, standing), ...many(3, exceeding)];
    expect(score(ten).proposal.rating).toBe('excellent');
  });

  it('names the gate that failed when fewer exceeded', () => {
    const { proposal } = score([...many(8, standing), ...many(2, exceeding)]);
    expect(proposal.rating).toBe('good');
    expect(proposal.checks[0]?.gates).toContainEqual(
      expect.objectContaining({ gate: 'exceeded-share', outcome: 'failed' }),
    );
  });

  it('is not excellent while somebody is disciplined; what nobody knows is left open', () => {
    expect(score(many(5, exceeding), { disciplined: true }).proposal.rating).toBe('good');
    const { proposal } = score(many(5, exceeding), { disciplined: null });
    expect(proposal.rating).toBe('excellent');
    expect(proposal.checks[0]?.gates.at(-1)).toMatchObject({ outcome: 'unknown' });
  });

  it('is fulfilled with at most a fifth late, and not with more', () => {
    expect(score([...many(4, standing), late('t')]).proposal.rating).toBe('fulfilled');
    const two = [...many(3, standing), late('a'), late('b')];
    expect(score(two).proposal.rating).toBe('not-fulfilled');
  });

  it('is not fulfilled while anything that counts is not completed', () => {
    const { proposal } = score([...many(9, standing), overdue('t')]);
    expect(proposal.rating).toBe('not-fulfilled');
    expect(proposal.checks.at(-1)?.gates[0]).toEqual({
      gate: 'all-completed',
      outcome: 'failed',
      obligations: ['t'],
    });
  });

  it('needs points as well as gates', () => {
    const { proposal } = score(many(5, standing), { common: fraction(0) });
    expect(proposal.rating).toBe('good');
    expect(proposal.checks[0]?.enoughPoints).toBe(false);
  });

  it.each([
    ['too-few-obligations', many(4, standing), exactNumber('30')],
    ['no-data', [], exactNumber('30')],
    ['common-points-missing', many(5, standing), null],
  ] as const)('is none: %s', (unrated, standings, common) => {
    expect(score(standings, { common }).proposal).toEqual({ rating: null, unrated, checks: [] });
  });
});
