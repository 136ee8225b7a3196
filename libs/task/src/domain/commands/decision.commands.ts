import type { Deadline, Instant, LocalDate } from '@ledger/kernel';
import type { MajorError } from '../events/decision.events.js';
import type { Citation, DecisionMaker } from '../parts.js';
import type { CauseClass, Grade } from '../vocabulary.js';

export interface GrantExtension {
  readonly kind: 'GrantExtension';
  readonly request: string;
  readonly deadline: Deadline;
  readonly decider: DecisionMaker;
  readonly document: Citation | null;
}

export interface RefuseExtension {
  readonly kind: 'RefuseExtension';
  readonly request: string;
  readonly grounds: string;
  readonly decider: DecisionMaker;
  readonly document: Citation | null;
}

export interface ChangeDeadline {
  readonly kind: 'ChangeDeadline';
  readonly deadline: Deadline;
  readonly cause: CauseClass;
  readonly grounds: string;
  readonly decider: DecisionMaker;
  readonly document: Citation;
}

/** A process works the due instant out again after the calendar changed. */
export interface MoveDueInstant {
  readonly kind: 'MoveDueInstant';
}

export interface ConfirmObjectiveCause {
  readonly kind: 'ConfirmObjectiveCause';
  readonly missedAt: Instant;
  readonly grounds: string;
  readonly decider: DecisionMaker;
  readonly document: Citation | null;
}

export interface Accept {
  readonly kind: 'Accept';
  readonly claim: string;
  readonly grade: Grade;
  readonly majorErrors: readonly MajorError[];
  readonly grounds: string;
  readonly issued: readonly { readonly product: string; readonly date: LocalDate }[];
}

export interface ReturnForRework {
  readonly kind: 'ReturnForRework';
  readonly claim: string;
  readonly reasons: string;
}

export interface ContestReturn {
  readonly kind: 'ContestReturn';
  readonly grounds: string;
}

export type DecisionCommand =
  | GrantExtension
  | RefuseExtension
  | ChangeDeadline
  | MoveDueInstant
  | ConfirmObjectiveCause
  | Accept
  | ReturnForRework
  | ContestReturn;
