import {
  divide,
  exactNumber,
  fraction,
  larger,
  multiply,
  ONE,
  subtract,
  sum,
  ZERO,
  type Fraction,
} from '../exact/fraction.js';
import type { AcceptedResult } from '../obligation/scored-obligation.js';
import type { StandingGroup } from '../obligation/standing-group.js';
import type { ScoringPolicy } from '../policy/scoring-policy.js';

/** What one obligation brings to a ratio, from 0 to 1. */
export function qualityPoints(
  { majorErrors }: AcceptedResult,
  { perMajorError }: Pick<ScoringPolicy, 'perMajorError'>,
): Fraction {
  const products = majorErrors.map((errors) => less(perMajorError, errors));
  return divide(sum(products), fraction(products.length));
}

/**
 * Every product of an obligation shares its due instants, so that the mean over its products is the points of each. What is
 * not completed and counts has a miss to its name, or is overdue.
 */
export function progressPoints(
  { completed, misses }: Pick<StandingGroup, 'completed' | 'misses'>,
  { perMissedInstant }: Pick<ScoringPolicy, 'perMissedInstant'>,
): Fraction {
  if (completed === null) return ZERO;
  return less(perMissedInstant, misses);
}

function less(each: string, times: number): Fraction {
  if (times === 0) return ONE;
  return larger(ZERO, subtract(ONE, multiply(exactNumber(each), fraction(times))));
}
