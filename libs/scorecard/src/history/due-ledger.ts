import { instantAfter, type Instant, type Past } from '@ledger/kernel';
import {
  latenessOf,
  taskAsOf,
  taskDecider,
  type Obligation,
  type TaskEvent,
  type TaskState,
} from '@ledger/task';
import { lastMomentBefore } from '../domain/obligation/due-instants.js';
import type { DueInstant, Lateness } from '../domain/obligation/scored-obligation.js';
import { evolveDealings, NO_DEALINGS, type DealingsLedger } from './dealings-ledger.js';

/**
 * A task, what became of each of its due instants, and what passed between its lead and others: what the task itself
 * remembers only as far as something was missed or is pending.
 */
export interface DueLedger {
  readonly task: TaskState;
  readonly instants: readonly DueInstant[];
  readonly lateness: Lateness | null;
  readonly dealings: DealingsLedger;
}

export const NOTHING_DUE: DueLedger = {
  task: taskDecider.initial,
  instants: [],
  lateness: null,
  dealings: NO_DEALINGS,
};

/** The ledger after one more event, in order of (effectiveAt, revision). */
export function evolveLedger(before: DueLedger, event: Past<TaskEvent>): DueLedger {
  const { effectiveAt: at } = event.meta;
  const task = taskDecider.evolve(before.task, event);
  if (task.kind !== 'obligation') return { ...NOTHING_DUE, task };
  const lateness = latenessAfter(before.lateness, task, at);
  const found = taskAsOf(before.task, instantAfter(at, 1));
  if (found.kind !== 'obligation') {
    const dealings = evolveDealings(NO_DEALINGS, event, { before: null, task });
    return { task, instants: [], lateness, dealings };
  }
  const dealings = evolveDealings(before.dealings, event, { before: found, task });
  return { task, instants: settled({ before, found, task, at }), lateness, dealings };
}

interface Step {
  readonly before: DueLedger;
  /** How the task stood when the event happened, the instants behind it passed. */
  readonly found: Obligation;
  readonly task: Obligation;
  readonly at: Instant;
}

function settled(step: Step): readonly DueInstant[] {
  const { before, found, task, at } = step;
  const missed = newlyMissed(before.instants, found, (missedAt) => passedIn(step, missedAt));
  const passed = adding(before.instants, missed);
  const failed = newlyMissed(passed, task, (missedAt) => settledIn(step, missedAt));
  const all = adding(adding(passed, failed), kept(step));
  return goesOnLate(task) ? all : all.map((one) => ended(one, at));
}

function newlyMissed(
  known: readonly DueInstant[],
  { occurrences }: Obligation,
  fallsOf: (missedAt: Instant) => Instant,
): readonly DueInstant[] {
  return occurrences
    .filter(({ missedAt }) => !isKnown(known, missedAt))
    .map(({ missedAt, answerable }) => ({
      at: missedAt,
      falls: fallsOf(missedAt),
      answerable,
      missed: true,
      until: null,
    }));
}

/** The due instant that the completion met: ahead still, or held for as long as others had the work. */
function kept(step: Step): readonly DueInstant[] {
  const { found, task } = step;
  const at = instantMet(found);
  if (at === null || task.completion === null || found.completion !== null) return [];
  const answerable = task.answering.at(-1)?.agency ?? '';
  return [{ at, falls: settledIn(step, at), answerable, missed: false, until: null }];
}

function instantMet({ term: { due, fate } }: Obligation): Instant | null {
  if (fate.fate === 'held') return fate.since;
  return fate.fate === 'ahead' && due !== null ? due.at : null;
}

/** Where it counted while it was overdue and not settled yet: of a term that was over when it was set, then. */
function passedIn({ before: { lateness } }: Step, missedAt: Instant): Instant {
  return lateness?.since === missedAt ? lateness.falls : lastMomentBefore(missedAt);
}

/** When it is settled, unless it counted as overdue before, because the term to answer a request had ended. */
function settledIn({ before: { lateness }, at }: Step, dueAt: Instant): Instant {
  const counted = lateness?.since === dueAt && lateness.after <= at;
  return counted ? lateness.falls : at;
}

function goesOnLate({ term, completion, closure }: Obligation): boolean {
  return term.fate.fate === 'missed' && completion === null && closure === null;
}

function ended(instant: DueInstant, at: Instant): DueInstant {
  return instant.missed && instant.until === null ? { ...instant, until: at } : instant;
}

function latenessAfter(before: Lateness | null, task: Obligation, at: Instant): Lateness | null {
  const { since, after, until: heldFrom } = latenessOf(task);
  if (since === null || after === null) return null;
  const isSettled = task.term.fate.fate === 'missed';
  const counted = before?.since === since && before.after <= at;
  const falls = after <= at ? at : lastMomentBefore(after);
  return { since, after, falls: counted ? before.falls : falls, heldFrom, settled: isSettled };
}

function adding(known: readonly DueInstant[], added: readonly DueInstant[]): readonly DueInstant[] {
  return [...known, ...added.filter(({ at }) => !isKnown(known, at))];
}

function isKnown(known: readonly DueInstant[], dueAt: Instant): boolean {
  return known.some(({ at }) => at === dueAt);
}
