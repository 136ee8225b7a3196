import type { Deadline, Instant } from '@ledger/kernel';
import type { Clock, CorrectableField } from '../events/course.events.js';
import type { MergerReference } from '../events/merger.events.js';
import type { Citation, DecisionMaker } from '../parts.js';

export interface Suspend {
  readonly kind: 'Suspend';
  readonly grounds: string;
  readonly document: Citation;
}

export interface Resume {
  readonly kind: 'Resume';
  readonly document: Citation;
  readonly decider: DecisionMaker;
  /** The new deadline; null for a task that is never due. */
  readonly deadline: Deadline | null;
}

export interface Cancel {
  readonly kind: 'Cancel';
  readonly grounds: string;
  readonly document: Citation;
}

export interface Supersede {
  readonly kind: 'Supersede';
  readonly by: string;
  readonly document: Citation;
}

export interface MarkDuplicate {
  readonly kind: 'MarkDuplicate';
  readonly of: string;
  readonly grounds: string;
}

export interface EndContinuous {
  readonly kind: 'EndContinuous';
  readonly grounds: string;
  readonly document: Citation;
}

/** Every role that the predecessor holds passes on, from the day of the merger. */
export interface PassOn {
  readonly kind: 'PassOn';
  readonly from: string;
  readonly to: string;
  /** The start of the day of the merger; it may lie ahead. */
  readonly effectiveAt: Instant;
  readonly merger: MergerReference;
}

export interface Correct {
  readonly kind: 'Correct';
  /** The id of the event that was written wrongly. */
  readonly event: string;
  readonly field: CorrectableField;
  readonly right: string;
  readonly grounds: string;
  readonly document: Citation | null;
}

/** A timer says that a term of the house ended. */
export interface RecordLapse {
  readonly kind: 'RecordLapse';
  readonly clock: Clock;
  readonly endedAt: Instant;
  readonly responsible: string;
  readonly about: string | null;
}

export type CourseCommand =
  | Suspend
  | Resume
  | Cancel
  | Supersede
  | MarkDuplicate
  | EndContinuous
  | PassOn
  | Correct
  | RecordLapse;
