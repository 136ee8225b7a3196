import type { Envelope, Instant, Refusal, SealedEvent, Sha256 } from '@ledger/kernel';

/** Place in the one order of a log; the first event has 1, 0n is "before everything". Local to one log. */
export type Position = bigint;

/** A position together with the log it belongs to: what checkpoints, cursors and answers carry. */
export interface Cursor {
  /** Log id, made anew when a store is created, restored or copied into. */
  readonly log: string;
  readonly position: Position;
}

export interface LogIdentity {
  /** Log id: local to this store. */
  readonly log: string;
  /** Id of the installation: travels with the bytes of every envelope. */
  readonly origin: string;
}

/** Last revision the writer folded, or `no-stream`; never "any". */
export type ExpectedRevision = number | 'no-stream';

export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  /** Sealed once by the kernel; a repeat must hold the same bytes. 1 to {@link MAX_APPEND_EVENTS}. */
  readonly events: readonly SealedEvent[];
}

export interface Recorded {
  readonly outcome: 'recorded';
  /** Revision of the last event of the append. */
  readonly revision: number;
  /** Position of the last event of the append. */
  readonly position: Position;
  /** Leaf hash of the last event as the store holds it. */
  readonly leaf: Sha256;
  /** True when these bytes were there already: this is the first append's result, nothing was written now. */
  readonly repeated: boolean;
}

export type AppendOutcome = Recorded | Refusal;

/** An event as the log holds it. */
export interface RecordedEvent extends SealedEvent {
  readonly envelope: Envelope;
  readonly position: Position;
  /** Running maximum of `recordedAt` up to this position. */
  readonly recordedTime: Instant;
}

export interface ReadOptions {
  /** Largest page handed over at once; the reader never holds more than two. Default 500. */
  readonly batchSize?: number;
  /** Ends the iteration without an error, also while it waits. */
  readonly signal?: AbortSignal;
}

export interface StreamReadOptions extends ReadOptions {
  /** Inclusive revision to start at. Default: the first (forward) or the last (backward). */
  readonly from?: number;
  readonly direction?: 'forward' | 'backward';
  /** Most events to read. Default: all. */
  readonly limit?: number;
}

/** A stream from a revision on, that one included. */
export interface StreamFrom {
  readonly stream: string;
  readonly from: number;
}

export interface AllReadOptions extends ReadOptions {
  /** Exclusive. Default: from the beginning. */
  readonly after?: Cursor;
}

export interface WholeReadOptions extends AllReadOptions {
  /** Only the event that each stream begins with. Default: every event. */
  readonly beginnings?: boolean;
}

/** Pages of at least one event, in order. Leaving the loop early releases everything that was held. */
export type EventPages = AsyncIterable<readonly RecordedEvent[]>;

/**
 * The one totally ordered log. Reading methods throw `RefusedError` (`position.beyond-head`, `cursor.foreign-log`,
 * `stream.name-invalid`, `revision.invalid`, `log.unavailable`); `append` returns its refusal as a value.
 */
export interface EventLog {
  readonly kind: 'memory' | 'postgres' | 'eventstoredb';
  /** Whether positions are 1, 2, 3, … without gaps. */
  readonly dense: boolean;
  identity(): Promise<LogIdentity>;
  append(request: AppendRequest): Promise<AppendOutcome>;
  readStream(stream: string, options?: StreamReadOptions): EventPages;
  /**
   * Many streams at once, each from its revision to its end: one answer for each, in the same order. Nothing is paged, so
   * it is for streams that are folded whole. All that was appended before the call is there.
   */
  readStreams(wanted: readonly StreamFrom[]): Promise<readonly (readonly RecordedEvent[])[]>;
  /** Every event after the cursor up to the head at the time of the call's last page, then ends. */
  readAll(options?: WholeReadOptions): EventPages;
  /** Like {@link readAll}, then waits for more until the signal aborts or the loop is left. */
  subscribe(options?: AllReadOptions): EventPages;
  /** Position of the last event; 0n when there is none. */
  head(): Promise<Position>;
  /** Last position whose recorded time is not after the instant; 0n when there is none. */
  positionAt(instant: Instant): Promise<Position>;
  /** Refuses further appends, settles those under way, ends subscriptions and releases connections. */
  close(): Promise<void>;
}

/**
 * Puts events of another log of the same installation into this one, in log order: same bytes, same hashes. Used by
 * restore and log copy only; the clock is not compared.
 */
export interface LogIngest {
  /**
   * Makes an empty log the copy of `origin` and gives it a new log id. A log that already has this origin and holds
   * events is left as it is, so that a broken-off ingest can go on.
   *
   * @throws RefusedError `restore.not-empty` if it holds events of another origin
   */
  adopt(origin: string): Promise<void>;
  /**
   * Appends the batch after the events already there; all or nothing.
   *
   * @returns the head afterwards
   * @throws RefusedError `restore.not-empty` if the log does not hold exactly `after` events,
   *   `envelope.misplaced` if an event does not follow from its stream
   */
  ingest(after: bigint, batch: readonly SealedEvent[]): Promise<Position>;
}

/**
 * All that a log which keeps bytes looks at in an event it takes in; the rest of the envelope goes by in its bytes. Must
 * be true to them: whoever did not seal or unseal the event answers for that.
 */
export type PlacedEvent = Pick<SealedEvent, 'bytes' | 'leaf'> & {
  readonly envelope: Pick<
    Envelope,
    'origin' | 'stream' | 'rev' | 'prev' | 'id' | 'type' | 'recordedAt'
  >;
};

export const MAX_APPEND_EVENTS = 500;
