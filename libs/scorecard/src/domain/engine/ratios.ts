import {
  add,
  divide,
  exactNumber,
  fraction,
  multiply,
  sum,
  ZERO,
  type Fraction,
} from '../exact/fraction.js';
import { sizeOf, type StandingGroup } from '../obligation/standing-group.js';
import { RATIOS, type RatioName, type ScoringPolicy } from '../policy/scoring-policy.js';
import { progressPoints, qualityPoints } from './points.js';

/** A ratio over obligations; without any there is no data, which is not 100 %. */
interface Ratio {
  readonly numerator: Fraction;
  readonly denominator: number;
  readonly value: Fraction | null;
}

export type Ratios = Readonly<Record<RatioName, Ratio>>;

type Rules = Pick<ScoringPolicy, 'perMajorError' | 'perMissedInstant'>;

/** @param counted the obligations that have a reason to count */
export function ratiosOf(counted: readonly StandingGroup[], rules: Rules): Ratios {
  const [all, completed] = [sizeOf(counted), sizeOf(counted.filter(isCompleted))];
  const quality = counted.flatMap(({ completed: result, count }) =>
    result === null ? [] : multiply(qualityPoints(result, rules), fraction(count)),
  );
  const progress = counted.map((group) =>
    multiply(progressPoints(group, rules), fraction(group.count)),
  );
  return {
    quantity: ratio(fraction(completed), all),
    quality: ratio(sum(quality), completed),
    progress: ratio(sum(progress), all),
  };
}

function isCompleted({ completed }: StandingGroup): boolean {
  return completed !== null;
}

/** The points for results; a ratio without data leaves its weight to the others, and without any there are none. */
export function resultPoints(
  ratios: Ratios,
  { weights, points }: Pick<ScoringPolicy, 'weights' | 'points'>,
): Fraction | null {
  let [weighed, weight] = [ZERO, ZERO];
  for (const name of RATIOS) {
    const { value } = ratios[name];
    if (value === null) continue;
    const share = exactNumber(weights[name]);
    weighed = add(weighed, multiply(share, value));
    weight = add(weight, share);
  }
  if (weight.numerator === 0n) return null;
  return multiply(exactNumber(points.results), divide(weighed, weight));
}

function ratio(numerator: Fraction, denominator: number): Ratio {
  const value = denominator === 0 ? null : divide(numerator, fraction(denominator));
  return { numerator, denominator, value };
}
