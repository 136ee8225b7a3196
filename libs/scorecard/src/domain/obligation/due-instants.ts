import { instantAfter, type Instant } from '@ledger/kernel';
import type { DueInstant, ScoredObligation } from './scored-obligation.js';

/** Every due instant that counts by a time: those that are settled, and the one that passed since, if any. */
export function dueInstantsBefore(
  obligation: ScoredObligation,
  passed: Instant,
): readonly DueInstant[] {
  const { instants, lateness, answering } = obligation;
  if (!isOverdue(obligation, passed) || lateness === null || lateness.settled) return instants;
  const missed: DueInstant = {
    at: lateness.since,
    falls: lateness.falls,
    answerable: answering.at(-1)?.agency ?? '',
    missed: true,
    until: null,
  };
  return [...instants, missed];
}

/** Whether it is open and overdue as far as time has passed, `passed` exclusive. */
export function isOverdue(
  { end, suspended, lateness }: ScoredObligation,
  passed: Instant,
): boolean {
  return end === null && !suspended && lateness !== null && lateness.after < passed;
}

/** A term ends at 24:00 of its last day, exclusive, and belongs to the period of that day. */
export function lastMomentBefore(end: Instant): Instant {
  return instantAfter(end, -1);
}
