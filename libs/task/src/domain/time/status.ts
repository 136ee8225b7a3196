import { daysBetween, delayAge, delayDays, type DelayAge, type Instant } from '@ledger/kernel';
import { isHandedOver, submittedAt } from '../obligation/hand-over.js';
import { answerableOf, type Obligation } from '../obligation/obligation.js';
import { awaitingAt, type Awaiting } from './awaiting.js';
import { instantToKeep } from './passing-of-time.js';
import type { Occurrence } from './term.js';

/** The six buckets that partition the total of obligations, always. */
export type Bucket =
  | 'completed-on-time'
  | 'completed-late'
  | 'open-in-time'
  | 'open-overdue'
  | 'open-continuous-or-undated'
  | 'suspended';

/** What stands beside the total. */
export type Beside = 'cancelled' | 'superseded' | 'transferred-out' | 'merged-into';

export interface Overdue {
  readonly since: Instant;
  /** Whole days; others' time with a late hand-over is not counted. */
  readonly days: number;
  readonly age: DelayAge;
}

/** How an obligation stood, as far as was known. Nothing of this is stored; it follows from what happened. */
export interface ObligationStatus {
  readonly status: Bucket | Beside;
  readonly answerable: string;
  /** The due instant in force; null for what is never due. */
  readonly dueAt: Instant | null;
  readonly dueSoon: boolean;
  /** Empty unless the obligation is open in time, or never due. */
  readonly awaiting: readonly Awaiting[];
  readonly overdue: Overdue | null;
  readonly missed: readonly Occurrence[];
  /** Every missed instant has an objective cause, confirmed: still late, but left out of points and gates. */
  readonly excused: boolean;
  /** Cancelled, superseded or merged while it was overdue. */
  readonly closedWhenOverdue: boolean;
  /** Something that it rests on was entered late; rates are given with and without. */
  readonly enteredLate: boolean;
}

export interface StatusSettings {
  /** How many days ahead a due instant is soon; null where no terms say so, and nothing is. */
  readonly dueSoonDays: number | null;
}

/**
 * The status of an obligation that was folded, and over which time has passed, up to `bound`, exclusive.
 *
 * @see statusAt which does that first
 */
export function statusOf(
  task: Obligation,
  bound: Instant,
  { dueSoonDays }: StatusSettings,
): ObligationStatus {
  const overdue = overdueAt(task, bound);
  const status = bucketOf(task, overdue);
  const goesOn = status === 'open-in-time' || status === 'open-continuous-or-undated';
  return {
    status,
    answerable: answerableOf(task),
    dueAt: task.term.due?.at ?? null,
    dueSoon: status === 'open-in-time' && isDueSoon(task, bound, dueSoonDays),
    awaiting: goesOn ? awaitingAt(task, bound) : [],
    overdue,
    missed: task.occurrences,
    excused: isExcused(task),
    closedWhenOverdue: task.closure?.whenOverdue ?? false,
    enteredLate: task.history.some(({ meta }) => meta.enteredLate),
  };
}

function isExcused({ occurrences }: Obligation): boolean {
  return occurrences.length > 0 && occurrences.every(({ excused }) => excused !== null);
}

function bucketOf(task: Obligation, overdue: Overdue | null): Bucket | Beside {
  const course = courseOf(task);
  if (course !== 'open') return course;
  return overdue === null ? 'open-in-time' : 'open-overdue';
}

/** A status as far as it is the same for every T until something happens: what is open and due may still turn overdue. */
export type Course =
  'open' | Exclude<Bucket | Beside, 'open-in-time' | 'open-overdue' | 'transferred-out'>;

export function courseOf(task: Obligation): Course {
  if (task.closure !== null) return task.closure.as;
  if (task.completion !== null) {
    return task.occurrences.length > 0 ? 'completed-late' : 'completed-on-time';
  }
  if (task.phase === 'suspended') return 'suspended';
  return task.term.due === null ? 'open-continuous-or-undated' : 'open';
}

/** Since when it is overdue. A suspended task keeps the mark; a closed one has it in its closure. */
function overdueAt(task: Obligation, bound: Instant): Overdue | null {
  const since = delayedSince(task, bound);
  if (since === null || since >= bound) return null;
  const handedOverAt = task.claim?.handedOverAt ?? submittedAt(task) ?? bound;
  const days = delayDays(since, handedOverAt);
  return { since, days, age: delayAge(days) };
}

function delayedSince(task: Obligation, bound: Instant): Instant | null {
  const { fate } = task.term;
  if (task.closure !== null || task.completion !== null) return null;
  if (fate.fate === 'missed') return fate.since;
  // The term to answer an extension is all that its asking gains for the status.
  const answered = task.extension === null || task.extension.answer.endsAt < bound;
  return fate.fate === 'held' && fate.by === 'extension' && answered ? fate.since : null;
}

function isDueSoon(task: Obligation, bound: Instant, dueSoonDays: number | null): boolean {
  const instant = instantToKeep(task);
  if (instant === null || dueSoonDays === null) return false;
  if (task.term.fate.fate !== 'ahead' || isHandedOver(task)) return false;
  return daysBetween(bound, instant) <= dueSoonDays;
}
