import type { Ratios } from '../engine/ratios.js';
import type { CountedScore } from '../engine/score.js';
import { compare, subtract, type Fraction } from '../exact/fraction.js';
import { RATIOS, type Rating, type RatioName } from '../policy/scoring-policy.js';
import type { CountedCard } from './counted-card.js';

/** How one agency would fare under another policy, and why. */
export interface PolicyChange {
  readonly agency: string;
  readonly total: { readonly from: Fraction | null; readonly to: Fraction | null };
  /** Points more or less; null where either policy gives none. */
  readonly difference: Fraction | null;
  readonly rating: { readonly from: Rating | null; readonly to: Rating | null };
  readonly because: readonly Cause[];
}

/** Why two scores differ. */
export type Cause =
  /** A ratio counts another share of the same obligations. */
  | { readonly cause: 'ratio'; readonly ratio: RatioName }
  /** The same ratios are weighed to other points. */
  | { readonly cause: 'weights-or-points' }
  /** Other ratings are asked for, or by other gates. */
  | { readonly cause: 'rating-rules'; readonly failed: readonly string[] };

/**
 * Who would change if another policy were applied to the same obligations, as known at the same K. Agencies for which both
 * come to the same are left out.
 */
export function policyDifference(
  before: readonly CountedCard[],
  after: readonly CountedCard[],
): readonly PolicyChange[] {
  const others = new Map(after.map((card) => [card.agency, card]));
  return before.flatMap((card) => {
    const other = others.get(card.agency);
    return other === undefined ? [] : changeOf(card, other);
  });
}

function changeOf(
  { agency, score: from }: CountedCard,
  { score: to }: CountedCard,
): PolicyChange[] {
  const rating = { from: from.proposal.rating, to: to.proposal.rating };
  if (isSame(from.total, to.total) && rating.from === rating.to) return [];
  const known = from.total !== null && to.total !== null;
  return [
    {
      agency,
      total: { from: from.total, to: to.total },
      difference: known ? subtract(to.total, from.total) : null,
      rating,
      because: scoreCauses(from, to),
    },
  ];
}

export function scoreCauses(from: CountedScore, to: CountedScore): readonly Cause[] {
  const ratios = RATIOS.filter((name) => !isSameRatio(from.ratios, to.ratios, name));
  const causes: Cause[] = ratios.map((ratio) => ({ cause: 'ratio', ratio }));
  if (ratios.length === 0 && !isSame(from.total, to.total)) {
    causes.push({ cause: 'weights-or-points' });
  }
  if (from.proposal.rating !== to.proposal.rating) {
    causes.push({ cause: 'rating-rules', failed: failedGates(to) });
  }
  return causes;
}

function failedGates({ proposal }: CountedScore): readonly string[] {
  const failed = proposal.checks.flatMap(({ rating, enoughPoints, gates }) => [
    ...(enoughPoints ? [] : [`${rating}: points`]),
    ...gates.filter(({ outcome }) => outcome === 'failed').map(({ gate }) => `${rating}: ${gate}`),
  ]);
  return proposal.unrated === null ? failed : [...failed, proposal.unrated];
}

function isSameRatio(from: Ratios, to: Ratios, name: RatioName): boolean {
  return isSame(from[name].value, to[name].value);
}

function isSame(a: Fraction | null, b: Fraction | null): boolean {
  if (a === null || b === null) return a === b;
  return compare(a, b) === 0;
}
