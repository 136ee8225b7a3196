import type { Instant, LocalDate, Past } from '@ledger/kernel';
import type { Collective } from './collective/collective.js';
import type { Clock } from './events/course.events.js';
import type { MajorError } from './events/decision.events.js';
import type { Obligation } from './obligation/obligation.js';
import type { CompletionClaim, PaperContent, Signature } from './papers.js';
import type { Assignment, DeadlineStep, Gap } from './parts.js';
import type { Term } from './time/term.js';
import type { Grade } from './vocabulary.js';
import type { TaskEvent } from './task.events.js';

/** Nothing is known yet of the task with this id. */
export interface NotAssigned {
  readonly kind: 'not-assigned';
  readonly phase: 'not-assigned';
  readonly history: readonly Past<TaskEvent>[];
}

/**
 * A stream `task-<id>` holds an obligation or a collective task, for good; its first event says which. They share the
 * prefix because whoever holds an id asks for the task, not for its kind.
 */
export type TaskState = NotAssigned | Obligation | Collective;

/** Every role that an agency can hold in a task but the lead's. */
export interface Parties {
  readonly assigner: string;
  readonly verifier: string | null;
  readonly alternateVerifier: string | null;
  readonly disputeResolver: string | null;
}

export interface RunningClock {
  readonly startedAt: Instant;
  /** Exclusive: what is effective at this instant comes too late. */
  readonly endsAt: Instant;
}

export interface PreparedPaper {
  readonly paper: string;
  readonly content: PaperContent;
  readonly hash: string;
  readonly preparedBy: string;
}

export interface Claim {
  readonly claim: string;
  readonly content: CompletionClaim;
  readonly signature: Signature | null;
  /** When the claim was made. */
  readonly at: Instant;
  /** When time is judged: the last submission where another body signs, otherwise `at`. */
  readonly handedOverAt: Instant;
  readonly enteredLate: boolean;
  /** Everybody who had a hand in it; none of them accepts. */
  readonly claimants: readonly string[];
  readonly accept: RunningClock;
  readonly confirm: RunningClock | null;
}

export interface Return {
  readonly at: Instant;
  readonly reasons: string;
  readonly contested: string | null;
}

export interface Completion {
  readonly at: Instant;
  readonly handedOverAt: Instant;
  readonly grade: Grade;
  readonly majorErrors: readonly MajorError[];
  readonly issued: readonly { readonly product: string; readonly date: LocalDate }[];
  readonly enteredLate: boolean;
}

export interface Closure {
  readonly as: 'cancelled' | 'superseded' | 'merged-into';
  readonly at: Instant;
  /** The task that goes on in its place; null where none does. */
  readonly to: string | null;
  readonly whenOverdue: boolean;
}

export interface Lapse {
  readonly clock: Clock;
  readonly endedAt: Instant;
  readonly responsible: string;
  readonly about: string | null;
}

/** What obligations and collective tasks have in common. */
export interface Recorded {
  /** Every event so far in order of (effectiveAt, revision); what is entered late is judged against it. */
  readonly history: readonly Past<TaskEvent>[];
  /** When the task was first recorded here. */
  readonly firstRecordedAt: Instant;
  /** Effective time of the last event that took it from the clock. */
  readonly ordinaryAt: Instant;
  readonly assignment: Assignment;
  readonly leadWords: string;
  readonly parties: Parties;
  /** The person who assigned, and so does not resolve a dispute; null where a process opened the task. */
  readonly assignedBy: string | null;
  readonly gaps: readonly Gap[];
  readonly term: Term;
  readonly chain: readonly DeadlineStep[];
  readonly papers: readonly PreparedPaper[];
  readonly claim: Claim | null;
  readonly lastReturn: Return | null;
  readonly completion: Completion | null;
  readonly closure: Closure | null;
  readonly lapses: readonly Lapse[];
}
