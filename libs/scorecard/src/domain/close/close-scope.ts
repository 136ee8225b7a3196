import { uuidV5 } from '@ledger/kernel';
import type { ScoringPeriod } from '../period/scoring-period.js';

export const CLOSE_SCOPES = ['agency', 'agency-with-predecessors', 'programme', 'ranking'] as const;

/** Of what a period is closed. */
export type CloseScope = {
  /** Of the card of an agency, of a programme, or of the ranking of a peer group. */
  readonly of: (typeof CLOSE_SCOPES)[number];
  /** Id of the agency or programme, or the name of the peer group. */
  readonly id: string;
};

/** Names the closes of periods. Never to be changed: what is closed could be closed again. */
const CLOSE_NAMESPACE = '8d0f3c52-6a7e-5b14-9c2d-4e1b7f9a0d36';

/**
 * One id for a scope and its days, however the period is named, so that `2025` and `2025-01-01..2025-12-31` are not closed
 * one beside the other.
 */
export function closeIdOf(
  { of, id }: CloseScope,
  { firstDay, lastDay }: Pick<ScoringPeriod, 'firstDay' | 'lastDay'>,
): string {
  return uuidV5(CLOSE_NAMESPACE, of, id, firstDay, lastDay);
}

/** The agency whose own card is closed; null for what is not one agency's. */
export function agencyOf({ of, id }: CloseScope): string | null {
  return of === 'agency' || of === 'agency-with-predecessors' ? id : null;
}
