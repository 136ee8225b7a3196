import type { LocalDate, Sha256 } from '@ledger/kernel';
import type {
  CompletionClaim,
  ExtensionRequest,
  Obstacle,
  PaperContent,
  Submission,
} from '../papers.js';
import type { Citation } from '../parts.js';

export interface ReportProgress {
  readonly kind: 'ReportProgress';
  readonly summary: string;
  readonly percent: number | null;
  readonly obstacles: readonly Obstacle[];
}

export interface PreparePaper {
  readonly kind: 'PreparePaper';
  readonly paper: string;
  readonly content: PaperContent;
}

export interface SignPaper {
  readonly kind: 'SignPaper';
  readonly paper: string;
  /** Of what the signer has read. */
  readonly hash: Sha256;
}

export interface WithdrawPaper {
  readonly kind: 'WithdrawPaper';
  readonly paper: string;
  readonly reason: string;
}

/**
 * A paper that was signed outside this ledger, as it is entered late; or a joint claim on its way to a child. Whoever
 * works here prepares and signs instead.
 */
export interface HandOver {
  readonly kind: 'HandOver';
  readonly paper: string;
  readonly content: CompletionClaim;
}

export interface RequestExtension {
  readonly kind: 'RequestExtension';
  readonly paper: string;
  readonly content: ExtensionRequest;
}

export interface Submit {
  readonly kind: 'Submit';
  readonly paper: string;
  readonly content: Submission;
}

export interface RecordIssue {
  readonly kind: 'RecordIssue';
  readonly product: string;
  readonly number: string;
  readonly date: LocalDate;
  readonly document: Citation | null;
}

export interface RecordSendingBack {
  readonly kind: 'RecordSendingBack';
  readonly submission: string;
  readonly reasons: string;
  readonly document: Citation;
}

export interface ConfirmJointClaim {
  readonly kind: 'ConfirmJointClaim';
  readonly lead: string;
  readonly claim: string;
}

export interface DissentFromJointClaim {
  readonly kind: 'DissentFromJointClaim';
  readonly lead: string;
  readonly claim: string;
  readonly grounds: string;
}

export type PaperCommand =
  | ReportProgress
  | PreparePaper
  | SignPaper
  | WithdrawPaper
  | HandOver
  | RequestExtension
  | Submit
  | RecordIssue
  | RecordSendingBack
  | ConfirmJointClaim
  | DissentFromJointClaim;
