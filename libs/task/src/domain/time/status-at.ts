import type { Instant } from '@ledger/kernel';
import { evolveTask, NOT_ASSIGNED } from '../evolve.js';
import type { Obligation } from '../obligation/obligation.js';
import type { TaskState } from '../task.js';
import { passTime } from './passing-of-time.js';
import { statusOf, type ObligationStatus, type StatusSettings } from './status.js';

/** A task as of `bound`, exclusive: what was effective before it, and every due instant that passed before it. */
export function taskAsOf(state: TaskState, bound: Instant): TaskState {
  const seen = state.history.filter(({ meta }) => meta.effectiveAt < bound);
  const task = seen.length === state.history.length ? state : seen.reduce(evolveTask, NOT_ASSIGNED);
  return task.kind === 'obligation' ? passTime(task, (instant) => instant < bound) : task;
}

/**
 * How an obligation stood at a time, from its history as far as it was known: the status of domain.md §4. Null where there
 * was no obligation yet.
 *
 * @param seenBy the agency from whose side it is seen; where it answered before and no longer does, the task was
 * transferred out
 */
export function statusAt(
  obligation: Obligation,
  bound: Instant,
  settings: StatusSettings,
  seenBy?: string,
): ObligationStatus | null {
  const task = taskAsOf(obligation, bound);
  if (task.kind !== 'obligation') return null;
  const status = statusOf(task, bound, settings);
  const answeredBefore = task.answering.some(({ agency }) => agency === seenBy);
  const passedOn = answeredBefore && status.answerable !== seenBy && task.closure === null;
  return passedOn ? { ...status, status: 'transferred-out' } : status;
}

/** Every instant that was missed before `bound`, exclusive, with the agency that answered at it. */
export function occurrencesAt(obligation: Obligation, bound: Instant): Obligation['occurrences'] {
  const task = taskAsOf(obligation, bound);
  return task.kind === 'obligation' ? task.occurrences : [];
}
