import { defineEvents, type Instant, type Sha256 } from '@ledger/kernel';
import type { CloseScope } from './close-scope.js';

/** Somebody proposes to close a period on a snapshot that was folded from the log at a position. */
export type PeriodCloseProposed = {
  readonly type: 'scorecard.period-close-proposed';
  readonly payload: {
    readonly scope: CloseScope;
    /** As it was named, such as `2025-Q2`. */
    readonly period: string;
    /** The last position that the snapshot knows, in the log in which it was proposed; in digits. */
    readonly position: string;
    /** Leaf hash of the event at that position: by it the place is found in every copy of the log. */
    readonly leaf: Sha256;
    /** Recorded time of that position. */
    readonly recordedTime: Instant;
    /** T, exclusive. */
    readonly asOf: Instant;
    /** K, exclusive: the first that shows T and the position, before anything else was recorded. */
    readonly knownAt: Instant;
    /** The scoring policy in force, which its name stands for for good. */
    readonly policy: string;
    /** SHA-256 of the rules of that policy as canonical JSON. */
    readonly rules: Sha256;
    /** Whose obligations it was folded from. */
    readonly covers: CloseCover;
    /** The stored canonical JSON of the card, by its SHA-256; `size` in bytes, `type` a media type. */
    readonly snapshot: SnapshotFile;
  };
};

export type CloseCover = {
  /** Obligations that agencies answered for, or that documents assigned. */
  readonly by: 'agency' | 'document';
  /** Ids of those agencies or documents. */
  readonly keys: readonly string[];
};

export type SnapshotFile = {
  /** SHA-256 of its bytes. */
  readonly sha256: Sha256;
  /** In bytes. */
  readonly size: number;
  /** Its media type. */
  readonly type: string;
};

/** A proposal was taken back, or sent back, before anybody approved it. */
type PeriodCloseWithdrawn = {
  readonly type: 'scorecard.period-close-withdrawn';
  readonly payload: { readonly reason: string };
};

/** Another person approved the hash of the snapshot and its position: the period is closed for good. */
type PeriodClosed = {
  readonly type: 'scorecard.period-closed';
  readonly payload: {
    /** SHA-256 of the snapshot that was approved. */
    readonly snapshot: Sha256;
    /** The position that was approved with it. */
    readonly position: string;
  };
};

/** An agency disputes a closed figure that is about it. What was closed stays; the dispute stands beside it. */
export type FigureChallenged = {
  readonly type: 'scorecard.figure-challenged';
  readonly payload: {
    /** Id of the challenge; its answer names it. */
    readonly challenge: string;
    /** The name of the figure, as the snapshot has it. */
    readonly figure: string;
    readonly reason: string;
  };
};

export const CHALLENGE_OUTCOMES = ['stands', 'wrong'] as const;

/** The body that closed the period answered a challenge. */
export type ChallengeAnswered = {
  readonly type: 'scorecard.challenge-answered';
  readonly payload: {
    /** Id of the challenge. */
    readonly challenge: string;
    /** The figure stands, or was wrong: then what puts it right is recorded where it belongs, and shows as a correction. */
    readonly outcome: (typeof CHALLENGE_OUTCOMES)[number];
    readonly grounds: string;
  };
};

export type PeriodCloseEvent =
  PeriodCloseProposed | PeriodCloseWithdrawn | PeriodClosed | FigureChallenged | ChallengeAnswered;

const SNAPSHOT = '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae';
const CHALLENGE = '5f8b7c1e-2d3a-5e4f-8b9c-0a1d2e3f4a5b';

export const PERIOD_CLOSE_EVENTS = defineEvents<PeriodCloseEvent>({
  'scorecard.period-close-proposed': {
    version: 1,
    example: {
      scope: { of: 'agency-with-predecessors', id: 'bkhcn' },
      period: '2025-Q2',
      position: '18244',
      leaf: 'fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9',
      recordedTime: '2025-07-14T09:12:45.120Z',
      asOf: '2025-07-14T17:00:00.000Z',
      knownAt: '2025-07-14T17:00:00.000Z',
      policy: 'qd-366-2025',
      rules: 'baa5a0964d3320fbc0c6a922140453c8513ea24ab8fd0577034804a967248096',
      covers: { by: 'agency', keys: ['bkhcn', 'btttt'] },
      snapshot: { sha256: SNAPSHOT, size: 48_213, type: 'text/plain' },
    },
  },
  'scorecard.period-close-withdrawn': {
    version: 1,
    example: { reason: 'Còn văn bản chưa nhập' },
  },
  'scorecard.period-closed': {
    version: 1,
    example: { snapshot: SNAPSHOT, position: '18244' },
  },
  'scorecard.figure-challenged': {
    version: 1,
    example: {
      challenge: CHALLENGE,
      figure: 'buckets.openOverdue',
      reason: 'Sản phẩm đã nộp ngày 28/6/2025',
    },
  },
  'scorecard.challenge-answered': {
    version: 1,
    example: {
      challenge: CHALLENGE,
      outcome: 'stands',
      grounds: 'Văn bản nộp ngày 28/6/2025 chưa có chữ ký',
    },
  },
});
