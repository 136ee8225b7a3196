import type { Instant } from '@ledger/kernel';
import {
  divide,
  exactNumber,
  fraction,
  multiply,
  ONE,
  subtract,
  sum,
  ZERO,
  type Fraction,
} from '../exact/fraction.js';
import type { Standing } from '../obligation/standing.js';
import { behind, groupOf, sizeOf, type StandingGroup } from '../obligation/standing-group.js';
import { RATIOS, type RatioName, type ScoringPolicy } from '../policy/scoring-policy.js';
import { progressPoints, qualityPoints } from './points.js';
import type { Ratios } from './ratios.js';

/** Points for results that an agency did not get, by which rule, and for which occurrence. */
export interface Loss {
  readonly obligation: string;
  readonly ratio: RatioName;
  readonly points: Fraction;
  /** The place in the policy that takes the points off; what the policy rests on is its source. */
  readonly rule: 'weights' | 'perMajorError' | 'perMissedInstant';
  /** The missed instants that cost the points; none where something else did. */
  readonly missed: readonly Instant[];
  /** The major errors that did. */
  readonly majorErrors: number;
}

/**
 * Every point lost, by obligation: what they come to and the points for results are together all that there were to get.
 *
 * @param counted the obligations that have a reason to count
 */
export function lossesOf(
  counted: readonly Standing[],
  ratios: Ratios,
  rules: ScoringPolicy,
): readonly Loss[] {
  const worth = worthOf(ratios, rules);
  return counted.flatMap((standing) =>
    lostBy(groupOf(standing), rules).map(({ ratio, share }) => {
      const { obligation } = standing;
      const points = multiply(share, worth(ratio));
      return { obligation, ratio, points, rule: RULES[ratio], ...reasonFor(ratio, standing) };
    }),
  );
}

/** Points that were lost by one rule, in all. */
export interface LossCount extends Pick<Loss, 'ratio' | 'rule' | 'points'> {
  /** How many obligations lost them. */
  readonly count: number;
  /** Which they are, or the names of their groups. */
  readonly obligations: readonly string[];
}

/** The same summed by rule, of obligations that were only counted. */
export function countedLosses(
  counted: readonly StandingGroup[],
  ratios: Ratios,
  rules: ScoringPolicy,
): readonly LossCount[] {
  const worth = worthOf(ratios, rules);
  const lost = counted.flatMap((group) =>
    lostBy(group, rules).map(({ ratio, share }) => ({ group, ratio, share })),
  );
  return RATIOS.flatMap((ratio) => {
    const held = lost.filter((one) => one.ratio === ratio);
    if (held.length === 0) return [];
    const shares = held.map(({ share, group }) => multiply(share, fraction(group.count)));
    const groups = held.map(({ group }) => group);
    const points = multiply(sum(shares), worth(ratio));
    const obligations = behind(groups);
    return [{ ratio, rule: RULES[ratio], points, count: sizeOf(groups), obligations }];
  });
}

/** The share of an obligation's worth that each obligation of a group lost, by ratio. */
function lostBy(group: StandingGroup, rules: ScoringPolicy) {
  return RATIOS.flatMap((ratio) => {
    const share = subtract(ONE, gainedIn(ratio, group, rules));
    return share.numerator === 0n ? [] : [{ ratio, share }];
  });
}

const RULES = {
  quantity: 'weights',
  quality: 'perMajorError',
  progress: 'perMissedInstant',
} as const satisfies Readonly<Record<RatioName, Loss['rule']>>;

/** What a whole obligation is worth in a ratio; a ratio without data leaves its weight to the others. */
function worthOf(ratios: Ratios, { weights, points }: ScoringPolicy) {
  const withData = RATIOS.filter((name) => ratios[name].value !== null);
  const weight = sum(withData.map((name) => exactNumber(weights[name])));
  const all = exactNumber(points.results);
  return (name: RatioName): Fraction => {
    const { denominator } = ratios[name];
    if (denominator === 0 || weight.numerator === 0n) return ZERO;
    const share = divide(exactNumber(weights[name]), weight);
    return divide(multiply(all, share), fraction(denominator));
  };
}

function gainedIn(ratio: RatioName, group: StandingGroup, rules: ScoringPolicy): Fraction {
  const { completed } = group;
  switch (ratio) {
    case 'quantity':
      return completed === null ? ZERO : ONE;
    case 'quality':
      // What is not accepted yet has no quality to lose.
      return completed === null ? ONE : qualityPoints(completed, rules);
    case 'progress':
      return progressPoints(group, rules);
  }
}

function reasonFor(
  ratio: RatioName,
  { completed, misses }: Standing,
): Pick<Loss, 'missed' | 'majorErrors'> {
  switch (ratio) {
    case 'quantity':
      return { missed: [], majorErrors: 0 };
    case 'quality': {
      const majorErrors = (completed?.majorErrors ?? []).reduce((all, errors) => all + errors, 0);
      return { missed: [], majorErrors };
    }
    case 'progress': {
      const counting = misses.filter(({ counts }) => counts);
      return { missed: counting.map(({ at }) => at), majorErrors: 0 };
    }
  }
}
