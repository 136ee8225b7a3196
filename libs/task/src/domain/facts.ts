import type {
  Basis,
  Calendar,
  CommandContext,
  Instant,
  LocalDate,
  NonWorkingDayRule,
} from '@ledger/kernel';
import type { DeadlineStep } from './parts.js';

/** Where in the log a fact was read; decisions that rest on it write this into their events. */
export interface Found {
  readonly basis: Basis;
}

export interface CalendarFact extends Found {
  readonly calendar: Calendar;
}

/** The clocks of the house and the limits, as adopted by a decision that is their source. */
export interface TermsFact extends Found {
  /** Working days to acknowledge or dispute. */
  readonly acknowledge: number;
  readonly resolveDispute: number;
  readonly accept: number;
  readonly answerExtension: number;
  readonly answerAsCoordinator: number;
  readonly confirmJointClaim: number;
  /** Calendar months from one report to the next. */
  readonly reportEveryMonths: number;
  /** Calendar days by which a submission must come before the due instant. */
  readonly signingLeadDays: number;
  readonly maxExtensions: number;
  readonly nonWorkingDay: NonWorkingDayRule;
  /** Who confirms an objective cause; null for the assigning body. */
  readonly causeAuthority: string | null;
  /** Calendar months after leaving an agency in which its work is still not one's to judge. */
  readonly separationMonths: number;
}

export interface AgencyFact extends Found {
  readonly agency: string;
  readonly validFrom: LocalDate;
  /** Exclusive; null while the agency lasts. */
  readonly validTo: LocalDate | null;
  /** Who took over when it ended. */
  readonly successor: string | null;
}

export interface GroupFact extends Found {
  readonly group: string;
  readonly members: readonly string[];
}

export interface DocumentFact extends Found {
  readonly document: string;
}

/** Another task as far as this one's decisions need it. */
export interface RelatedTaskFact extends Found {
  readonly task: string;
  /** Null if it is never due. */
  readonly dueAt: Instant | null;
  readonly open: boolean;
  /** A joint lead's child, which has no product but the shared one. */
  readonly shared: boolean;
}

export interface SupersededTaskFact extends Found {
  readonly task: string;
  readonly deadlines: readonly DeadlineStep[];
}

/** A time that the caller served in an agency. Being moved by a merger is not leaving. */
export interface ServiceFact {
  readonly agency: string;
  readonly from: LocalDate;
  /** Exclusive; null while it lasts. */
  readonly to: LocalDate | null;
}

/**
 * What a decision on a task may know of other streams. A handler folds those that its command needs; the others are
 * empty, and a decision that misses one refuses.
 */
export interface TaskFacts {
  readonly calendar: CalendarFact;
  readonly terms: TermsFact;
  /** The agencies that the command or the task names, with their successors. */
  readonly agencies: readonly AgencyFact[];
  /** The groups that coordinate the task, where one of their members is asked for a part. */
  readonly groups: readonly GroupFact[];
  readonly documents: readonly DocumentFact[];
  readonly parent: RelatedTaskFact | null;
  readonly children: readonly RelatedTaskFact[];
  readonly superseded: SupersededTaskFact | null;
  /** Open tasks of the same parent, by the agency that answers for each. */
  readonly siblings: readonly { readonly task: string; readonly lead: string }[];
  readonly service: readonly ServiceFact[];
}

export type TaskContext = CommandContext<TaskFacts>;

/** As much of it as tells who is entitled to a step: enough to list the actions open to somebody. */
export interface EntitlementFacts extends Pick<TaskFacts, 'agencies' | 'service'> {
  readonly terms: Pick<TermsFact, 'causeAuthority' | 'separationMonths'>;
}
