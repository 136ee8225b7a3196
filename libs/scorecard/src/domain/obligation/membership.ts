import { isBucket, type Status } from './bucket.js';
import type { DueInstant, ScoredObligation } from './scored-obligation.js';
import { fallsIn, type Viewpoint } from './viewpoint.js';

/** Why ratios, gates and flags count an obligation. */
export const REASONS = ['due-in-period', 'overdue-at-start', 'completed-in-period'] as const;
export type Reason = (typeof REASONS)[number];

export interface Seen {
  readonly view: Viewpoint;
  readonly status: Status;
  /** Due instants of this side that fall in the period. */
  readonly instants: readonly DueInstant[];
  readonly misses: readonly (DueInstant & { readonly counts: boolean })[];
}

/**
 * The reasons for which it counts: due in the period, overdue at its start, or completed in it. A miss that the policy
 * leaves out, or that was another agency's, is no reason. What somebody else has at T has no due instant yet that could
 * fall anywhere, and so counts in the period in which it is settled.
 */
export function membershipOf({ end }: ScoredObligation, seen: Seen): readonly Reason[] {
  const { view, status, instants, misses } = seen;
  const leftOut = misses.filter(({ counts }) => !counts).map(({ at }) => at);
  const holds: Readonly<Record<Reason, boolean>> = {
    'due-in-period': instants.some(({ at, missed }) => !(missed && leftOut.includes(at))),
    'overdue-at-start': isBucket(status) && misses.some((miss) => lastsInto(view, miss)),
    'completed-in-period': isBucket(status) && end?.as === 'completed' && fallsIn(view, end.at),
  };
  return REASONS.filter((reason) => holds[reason]);
}

function lastsInto({ period }: Viewpoint, miss: Seen['misses'][number]): boolean {
  const lasted = miss.until === null || miss.until > period.from;
  return miss.counts && miss.falls < period.from && lasted;
}
