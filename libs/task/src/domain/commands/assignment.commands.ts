import type { Deadline, LocalDate } from '@ledger/kernel';
import type { Assignment, Citation, Finding, ParentLink } from '../parts.js';
import type { Leads } from '../events/collective.events.js';

/** What every assignment says, whoever it is given to. */
export interface AssignmentTerms {
  readonly assignment: Assignment;
  /** The document's own words for the lead; empty where the lead was chosen from the register. */
  readonly leadWords: string;
  readonly assigner: string;
  readonly verifier: string | null;
  readonly alternateVerifier: string | null;
  readonly disputeResolver: string | null;
  readonly deadline: Deadline;
  readonly supersedes: string | null;
  readonly findings: readonly Finding[];
}

export interface Assign extends AssignmentTerms {
  readonly kind: 'Assign';
  /** Null only from an import whose words name nobody who could answer. */
  readonly lead: string | null;
  readonly parent: ParentLink | null;
}

export interface AssignCollectively extends AssignmentTerms {
  readonly kind: 'AssignCollectively';
  readonly leads: Leads;
  /** The yearly task of which this is one year. */
  readonly parent: string | null;
}

/** Closes gaps of an import; what is null stays as it is. */
export interface CompleteAssignment {
  readonly kind: 'CompleteAssignment';
  readonly assignment: Assignment;
  readonly lead: string | null;
  readonly deadline: Deadline | null;
  readonly document: Citation | null;
}

export interface NameMembers {
  readonly kind: 'NameMembers';
  readonly members: readonly string[];
  readonly document: Citation;
}

export interface Acknowledge {
  readonly kind: 'Acknowledge';
  readonly official: string | null;
}

export interface Dispute {
  readonly kind: 'Dispute';
  readonly grounds: string;
}

export interface ResolveDispute {
  readonly kind: 'ResolveDispute';
  /** The agency that is to answer instead; null to uphold the assignment. */
  readonly reassignTo: string | null;
  readonly grounds: string;
  readonly document: Citation | null;
}

export interface Reassign {
  readonly kind: 'Reassign';
  readonly to: string;
  readonly grounds: string;
  readonly document: Citation;
}

export interface AskCoordinator {
  readonly kind: 'AskCoordinator';
  readonly ask: string;
  readonly coordinator: string;
  readonly part: string;
  /** By the end of this day, but never sooner than the term of the house. */
  readonly by: LocalDate;
}

export interface AnswerAsCoordinator {
  readonly kind: 'AnswerAsCoordinator';
  readonly ask: string;
  readonly answer: string;
  readonly document: Citation | null;
}

export type AssignmentCommand =
  | Assign
  | AssignCollectively
  | CompleteAssignment
  | NameMembers
  | Acknowledge
  | Dispute
  | ResolveDispute
  | Reassign
  | AskCoordinator
  | AnswerAsCoordinator;
