import type { Instant } from '@ledger/kernel';
import type { Dealings } from './dealings.js';

/** A stretch of time in which one agency answers, up to the next stretch. */
interface AnsweringStretch {
  readonly agency: string;
  readonly from: Instant;
}

/** A due instant of which it is settled what became of it. */
export interface DueInstant {
  /** 24:00 of the last day in Asia/Ho_Chi_Minh, exclusive. */
  readonly at: Instant;
  /**
   * The period that holds this instant is the one in which the due instant counts: within the last day as a rule; where
   * somebody else had the work when it passed, when that was settled; where the work was done before, then.
   */
  readonly falls: Instant;
  /** Who answered at it, and keeps it. */
  readonly answerable: string;
  readonly missed: boolean;
  /** When the delay ended that began with it: completed, closed, or given a new deadline. Null while it lasts. */
  readonly until: Instant | null;
}

/** What passing time alone does to an open obligation: overdue once `after` lies behind. */
export interface Lateness {
  /** The due instant that the delay is counted from. */
  readonly since: Instant;
  readonly after: Instant;
  /** The period that holds this instant is the one in which the due instant then counts. */
  readonly falls: Instant;
  /** Others have had the work from here on, so that no further day counts; null while each does. */
  readonly heldFrom: Instant | null;
  /** The miss is already among the due instants. */
  readonly settled: boolean;
}

/** Something that lies with somebody else than the lead, whose delay never counts against it. */
export interface Waiting {
  readonly what: 'acceptance' | 'signature' | 'extension';
  readonly with: string;
  readonly since: Instant;
  /** Inclusive; null for as long as it lies there. */
  readonly until: Instant | null;
}

export interface ObligationEnd {
  readonly as: 'completed' | 'cancelled' | 'superseded' | 'mergedInto';
  readonly at: Instant;
  readonly whenOverdue: boolean;
}

/** What was found of the accepted work. */
export interface AcceptedResult {
  readonly exceeded: boolean;
  /** Major errors of each product; one entry of 0 where the task names no product. */
  readonly majorErrors: readonly number[];
  /** Handed over before the first of its due instants; null for what was never due. */
  readonly withinOriginal: boolean | null;
}

/** What an obligation is about, as far as cards are broken down by it; null for what the assignment leaves open. */
export interface ObligationSubject {
  readonly taskGroup: string | null;
  readonly priority: string | null;
  /** The source document. */
  readonly document: string;
}

/**
 * What scoring needs of an obligation between two of its events. Status, points and periods are derived from it at a time;
 * none of them is kept.
 */
export interface ScoredObligation {
  readonly obligation: string;
  /** The task that it counts under: that of joint leads or of a group is one, however many obligations it has. */
  readonly task: string;
  readonly subject: ObligationSubject;
  /** In order of time; the last is who answers now. */
  readonly answering: readonly AnsweringStretch[];
  readonly end: ObligationEnd | null;
  readonly suspended: boolean;
  /** The due instant in force; null for what is never due. */
  readonly dueAt: Instant | null;
  readonly lateness: Lateness | null;
  readonly waiting: readonly Waiting[];
  readonly dealings: Dealings;
  readonly instants: readonly DueInstant[];
  /** Missed instants whose cause was confirmed as objective. */
  readonly excused: readonly Instant[];
  readonly result: AcceptedResult | null;
  /** When terms to report ended in silence. */
  readonly silences: readonly Instant[];
  /** Something that it rests on was entered late. */
  readonly enteredLate: boolean;
}
