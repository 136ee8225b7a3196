import type { LocalDate, Sha256 } from '@ledger/kernel';
import type {
  CompletionClaim,
  ExtensionRequest,
  Obstacle,
  PaperContent,
  Signature,
  Submission,
} from '../papers.js';
import type { Citation, HouseTerm } from '../parts.js';
import { definer, type Fact } from './definer.js';
import {
  CLAIM_EXAMPLE,
  HASH_EXAMPLE,
  REQUEST_EXAMPLE,
  SIGNATURE_EXAMPLE,
  SUBMISSION_EXAMPLE,
  TERM_EXAMPLE,
} from './examples.js';

/** The lead told how far it is, and what stands in the way. */
export type ProgressReported = Fact<
  'task.progress-reported',
  {
    readonly summary: string;
    /** Whole per cent; null where the lead gives none. */
    readonly percent: number | null;
    readonly obstacles: readonly Obstacle[];
    /** When the next report is due. */
    readonly reportBy: string;
  }
>;

/** An officer drew up a paper; it has no effect until another person signs it. */
export type PaperPrepared = Fact<
  'task.paper-prepared',
  { readonly paper: string; readonly content: PaperContent; readonly hash: Sha256 }
>;

/** A draft was taken back before anybody signed it. */
export type PaperDiscarded = Fact<'task.paper-discarded', { readonly paper: string }>;

/** The lead handed over. From here on the hand-over exists. */
export type CompletionClaimed = Fact<
  'task.completion-claimed',
  {
    readonly claim: string;
    readonly content: CompletionClaim;
    /** Null where it was signed outside this ledger and entered late, or reached a child from its parent. */
    readonly signature: Signature | null;
    readonly accept: HouseTerm;
    /** How long the other joint leads have to confirm or dissent; null without any. */
    readonly confirm: HouseTerm | null;
  }
>;

/** The lead took its hand-over back before it was decided. */
export type CompletionClaimWithdrawn = Fact<
  'task.completion-claim-withdrawn',
  {
    readonly claim: string;
    readonly reason: string;
    /** Reports are due again; null on a collective task. */
    readonly reportBy: string | null;
  }
>;

/** The lead asked for more time. */
export type ExtensionRequested = Fact<
  'task.extension-requested',
  {
    readonly request: string;
    readonly content: ExtensionRequest;
    readonly signature: Signature | null;
    /** Asked after the due instant: it may bring a new date but cures nothing. */
    readonly late: boolean;
    readonly answer: HouseTerm;
  }
>;

/** The lead took its request back before it was decided. */
export type ExtensionRequestWithdrawn = Fact<
  'task.extension-request-withdrawn',
  { readonly request: string; readonly reason: string }
>;

/** The lead sent products to the body that signs them. */
export type Submitted = Fact<
  'task.submitted',
  {
    readonly submission: string;
    readonly content: Submission;
    readonly signature: Signature | null;
  }
>;

/** The lead took a submission back. */
export type SubmissionWithdrawn = Fact<
  'task.submission-withdrawn',
  { readonly submission: string; readonly reason: string }
>;

/** The other body signed. */
export type ProductIssued = Fact<
  'task.product-issued',
  {
    readonly product: string;
    readonly number: string;
    readonly date: LocalDate;
    readonly document: Citation | null;
  }
>;

export type PaperEvent =
  | ProgressReported
  | PaperPrepared
  | PaperDiscarded
  | CompletionClaimed
  | CompletionClaimWithdrawn
  | ExtensionRequested
  | ExtensionRequestWithdrawn
  | Submitted
  | SubmissionWithdrawn
  | ProductIssued;

const define = definer<PaperEvent>();

export const PAPER_DEFINITIONS = [
  define('task.progress-reported', {
    summary: 'Đang hoàn thiện dự thảo',
    percent: 60,
    obstacles: [
      { obstacle: 'o-1', class: 'data', cause: 'Thiếu dữ liệu', proposal: 'Kết nối CSDL quốc gia' },
    ],
    reportBy: '2025-03-31T17:00:00.000Z',
  }),
  define('task.paper-prepared', { paper: 'paper-1', content: CLAIM_EXAMPLE, hash: HASH_EXAMPLE }),
  define('task.paper-discarded', { paper: 'paper-1' }),
  define('task.completion-claimed', {
    claim: 'paper-1',
    content: CLAIM_EXAMPLE,
    signature: SIGNATURE_EXAMPLE,
    accept: TERM_EXAMPLE,
    confirm: TERM_EXAMPLE,
  }),
  define('task.completion-claim-withdrawn', {
    claim: 'paper-1',
    reason: 'Bổ sung hồ sơ',
    reportBy: '2025-03-31T17:00:00.000Z',
  }),
  define('task.extension-requested', {
    request: 'paper-2',
    content: REQUEST_EXAMPLE,
    signature: SIGNATURE_EXAMPLE,
    late: false,
    answer: TERM_EXAMPLE,
  }),
  define('task.extension-request-withdrawn', { request: 'paper-2', reason: 'Kịp thời hạn' }),
  define('task.submitted', {
    submission: 'paper-3',
    content: SUBMISSION_EXAMPLE,
    signature: SIGNATURE_EXAMPLE,
  }),
  define('task.submission-withdrawn', { submission: 'paper-3', reason: 'Chỉnh lý dự thảo' }),
  define('task.product-issued', {
    product: 'p1',
    number: '1012/QĐ-TTg',
    date: '2025-08-15',
    document: { document: 'qd-1012', clause: null },
  }),
];
