import { compare, exactNumber, fraction, multiply, type Fraction } from '../exact/fraction.js';
import type { Rating, ScoringPolicy } from '../policy/scoring-policy.js';

/** One agency of a peer group, with what is proposed for it. */
export interface Proposed {
  readonly agency: string;
  readonly rating: Rating | null;
  readonly total: Fraction | null;
}

/** How the places for *excellent* go round. Where a tie lies across the border, a person decides among the tied. */
export interface QuotaOutcome {
  readonly places: number;
  readonly within: readonly string[];
  readonly tiedAtBorder: readonly string[];
  readonly beyond: readonly string[];
}

/** So many of those rated good or better may be excellent, the whole number below the share; by points, highest first. */
export function excellentQuota(
  proposals: readonly Proposed[],
  { excellentQuota: share }: Pick<ScoringPolicy, 'excellentQuota'>,
): QuotaOutcome {
  const good = proposals.filter(({ rating }) => rating === 'excellent' || rating === 'good');
  const allowed = multiply(exactNumber(share), fraction(good.length));
  const places = Number(allowed.numerator / allowed.denominator);
  const excellent = good.filter(({ rating }) => rating === 'excellent');
  const placed = excellent.map((one) => ({ ...one, ...neighbours(one, excellent) }));
  const named = (found: readonly Proposed[]) => found.map(({ agency }) => agency).sort();
  return {
    places,
    within: named(placed.filter(({ above, level }) => above + level <= places)),
    tiedAtBorder: named(
      placed.filter(({ above, level }) => above < places && above + level > places),
    ),
    beyond: named(placed.filter(({ above }) => above >= places)),
  };
}

/** How many have more points, and how many as many, itself among them. */
function neighbours({ total }: Proposed, all: readonly Proposed[]) {
  const signs = all.map((other) => compare(pointsOf(other), total ?? fraction(0)));
  return {
    above: signs.filter((sign) => sign > 0).length,
    level: signs.filter((sign) => sign === 0).length,
  };
}

function pointsOf({ total }: Proposed): Fraction {
  return total ?? fraction(0);
}
