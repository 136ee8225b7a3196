import { refuse, type Refusal } from '@ledger/kernel';
import {
  compare,
  exactNumber,
  fraction,
  ONE,
  shown,
  sum,
  type Fraction,
} from '../exact/fraction.js';
import { schemaFault } from './json-schema.js';
import { SCORING_POLICY_SCHEMA } from './scoring-policy.schema.js';
import type { ScoringPolicy } from './scoring-policy.js';

export type PolicyFault = Refusal<
  'scoring-policy.malformed' | 'scoring-policy.sum-wrong' | 'scoring-policy.ratings-unordered'
>;

const ALL_POINTS = fraction(100);

/** What keeps a policy from being adopted; null if nothing does. */
export function policyFault(policy: ScoringPolicy): PolicyFault | null {
  const place = schemaFault(SCORING_POLICY_SCHEMA, policy);
  if (place !== null) return malformed(place);
  return (
    sumFault('rules.points', Object.values(policy.points), ALL_POINTS) ??
    sumFault('rules.weights', Object.values(policy.weights), ONE) ??
    shareFault(policy) ??
    orderFault(policy)
  );
}

/** @param place a JSON Pointer into the rules */
function malformed(place: string): PolicyFault {
  return refuse('scoring-policy.malformed', { field: `rules${place.replaceAll('/', '.')}` });
}

function sumFault(field: string, parts: readonly string[], expected: Fraction): PolicyFault | null {
  const total = sum(parts.map(exactNumber));
  if (compare(total, expected) === 0) return null;
  return refuse('scoring-policy.sum-wrong', {
    field,
    sum: shown(total, 4),
    expected: shown(expected, 0),
  });
}

/** A share above the whole would let a rule never apply, or always. */
function shareFault(policy: ScoringPolicy): PolicyFault | null {
  const shares: readonly (readonly [string, string])[] = [
    ['/perMajorError', policy.perMajorError],
    ['/perMissedInstant', policy.perMissedInstant],
    ['/excellentQuota', policy.excellentQuota],
    ['/headReview/completedBelow', policy.headReview.completedBelow],
    ...policy.ratings.flatMap(({ gates }, rule) =>
      gates.flatMap((gate, index) => {
        const share = 'atLeast' in gate ? gate.atLeast : 'atMost' in gate ? gate.atMost : null;
        const place = `/ratings/${String(rule)}/gates/${String(index)}`;
        return share === null ? [] : [[place, share] as const];
      }),
    ),
  ];
  const wrong = shares.find(([, share]) => compare(exactNumber(share), ONE) > 0);
  return wrong === undefined ? null : malformed(wrong[0]);
}

/** From best to worst, each rating once: otherwise one of them could never be proposed. */
function orderFault({ ratings }: ScoringPolicy): PolicyFault | null {
  for (const [index, rule] of ratings.entries()) {
    const before = ratings[index - 1];
    const falls =
      before === undefined ||
      compare(exactNumber(rule.minimumPoints), exactNumber(before.minimumPoints)) < 0;
    const repeated = ratings.slice(0, index).some(({ rating }) => rating === rule.rating);
    if (!falls || repeated) {
      return refuse('scoring-policy.ratings-unordered', { rating: rule.rating });
    }
  }
  return null;
}
