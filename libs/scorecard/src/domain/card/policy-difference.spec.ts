import { describe, expect, it } from '@jest/globals';
import { fraction } from '../exact/fraction.js';
import { late, many, standing } from '../../testing/standings.js';
import type { Standing } from '../obligation/standing.js';
import { groupOf } from '../obligation/standing-group.js';
import { DEFAULT_SCORING_POLICY } from '../policy/default-policy.seed.js';
import type { ScoringPolicy } from '../policy/scoring-policy.js';
import { policyDifference } from './policy-difference.js';
import { countedCardOf, type CountedCard } from './counted-card.js';

function card(agency: string, standings: readonly Standing[], rules: ScoringPolicy): CountedCard {
  const facts = { common: fraction(20), disciplined: false, tenure: { head: 'unknown' } } as const;
  return countedCardOf(agency, standings.map(groupOf), { facts, rules });
}

const HISTORY = {
  punctual: many(5, standing),
  late: [...many(4, standing), late('t')],
};

function tried(part: Partial<ScoringPolicy>) {
  const under = (rules: ScoringPolicy) =>
    Object.entries(HISTORY).map(([agency, standings]) => card(agency, standings, rules));
  return policyDifference(
    under(DEFAULT_SCORING_POLICY),
    under({ ...DEFAULT_SCORING_POLICY, ...part }),
  );
}

describe('trying a policy on history', () => {
  it('names nobody when nothing changes', () => {
    expect(tried({})).toEqual([]);
  });

  it('names who would change, by how much, and that a ratio counts otherwise', () => {
    expect(tried({ perMissedInstant: '0.5' })).toEqual([
      {
        agency: 'late',
        total: { from: fraction(533, 6), to: fraction(263, 3) },
        difference: fraction(-7, 6),
        rating: { from: 'fulfilled', to: 'fulfilled' },
        because: [{ cause: 'ratio', ratio: 'progress' }],
      },
    ]);
  });

  it('says when only the weights differ', () => {
    const weights = { quantity: '0', quality: '0', progress: '1' };
    expect(tried({ weights })).toMatchObject([
      { agency: 'late', because: [{ cause: 'weights-or-points' }] },
    ]);
  });

  it('names the gates that would fail under other rating rules', () => {
    const ratings = DEFAULT_SCORING_POLICY.ratings.map((rule) => ({
      ...rule,
      gates: rule.gates.map((gate) =>
        gate.gate === 'late-share' ? { ...gate, atMost: '0.1' } : gate,
      ),
    }));
    expect(tried({ ratings })).toMatchObject([
      {
        agency: 'late',
        rating: { from: 'fulfilled', to: 'not-fulfilled' },
        because: [
          { cause: 'rating-rules', failed: expect.arrayContaining(['fulfilled: late-share']) },
        ],
      },
    ]);
  });
});
