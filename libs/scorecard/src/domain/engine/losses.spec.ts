import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accepted, late, miss, overdue, standing } from '../../testing/standings.js';
import { add, exactNumber, fraction, sum } from '../exact/fraction.js';
import type { Standing } from '../obligation/standing.js';
import { groupOf } from '../obligation/standing-group.js';
import { DEFAULT_SCORING_POLICY } from '../policy/default-policy.seed.js';
import { lossesOf } from './losses.js';
import { ratiosOf, resultPoints } from './ratios.js';

const rules = DEFAULT_SCORING_POLICY;
const losses = (counted: readonly Standing[]) =>
  lossesOf(counted, ratiosOf(counted.map(groupOf), rules), rules);

describe('a point lost', () => {
  it('names the obligation, the rule and the missed instant', () => {
    expect(losses([standing('a'), late('b')])).toEqual([
      {
        obligation: 'b',
        ratio: 'progress',
        points: fraction(35, 12),
        rule: 'perMissedInstant',
        missed: [miss().at],
        majorErrors: 0,
      },
    ]);
  });

  it('for a major error names how many there were, and no instant', () => {
    const flawed = standing('a', { completed: accepted({ majorErrors: [1] }) });
    expect(losses([flawed])).toEqual([
      {
        obligation: 'a',
        ratio: 'quality',
        points: fraction(35, 6),
        rule: 'perMajorError',
        missed: [],
        majorErrors: 1,
      },
    ]);
  });

  it('and those that were got are together all that there were', () => {
    const kinds: fc.Arbitrary<Standing> = fc.oneof(
      fc.constant(standing('t')),
      fc.constant(overdue('t')),
      fc.integer({ min: 1, max: 6 }).map((misses) => late('t', misses)),
      fc
        .array(fc.nat(5), { minLength: 1, maxLength: 4 })
        .map((majorErrors) => standing('t', { completed: accepted({ majorErrors }) })),
    );
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 1, maxLength: 12 }), (counted) => {
        const results = resultPoints(ratiosOf(counted.map(groupOf), rules), rules)!;
        const lost = sum(losses(counted).map(({ points }) => points));
        expect(add(results, lost)).toEqual(exactNumber(rules.points.results));
      }),
    );
  });
});
