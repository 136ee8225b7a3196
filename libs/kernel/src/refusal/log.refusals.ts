/** Refusals of the event log and of what is written to it. Revisions and positions are decimal strings. */
export interface LogRefusals {
  /** The stream is not where the writer expected it; `actual` is its last revision or `no-stream`. */
  'log.conflict': { stream: string; expected: string; actual: string };
  /** The append queue is full; nothing was written, the same bytes may be sent again. */
  'log.busy': { limit: number };
  /** The connection was lost and repeating did not settle whether the append was recorded. */
  'log.outcome-unknown': { stream: string; attempts: number };
  /** The log cannot be reached; nothing is known to have been written. */
  'log.unavailable': { reason: string };
  /** When the events after `reached` were recorded is not worked out yet; ask again. */
  'log.times-behind': { reached: string };
  /** `recordedAt` is too far from the log's clock; decide again. `aheadMs` is negative when behind. */
  'clock.skewed': { recordedAt: string; aheadMs: number };
  /**
   * The event id is already recorded in another stream, at another place of this one, or with other bytes; or it
   * occurs twice in one append. `stream` is the one appended to; where else the id is recorded is not told.
   */
  'idempotency.key-reused': { eventId: string; stream: string };
  /** The sealed envelope is over the limit; larger things are attachments. */
  'envelope.too-large': { type: string; bytes: number; limit: number };
  /** The envelope does not follow from what it is appended to (stream, revision, origin or `prev`). */
  'envelope.misplaced': { stream: string; field: string; expected: string; actual: string };
  /** An event id is a UUID in lower case. */
  'event.id-invalid': { eventId: string };
  /** An event type is `room.past-tense-fact` in kebab case. */
  'event.type-invalid': { type: string };
  /** An instant is UTC as `YYYY-MM-DDTHH:mm:ss.sssZ`. */
  'instant.invalid': { instant: string };
  /** An append must hold at least one event and at most `limit`. */
  'append.size': { events: number; limit: number };
  /** The events of an append are together more `bytes` than the store takes at once; nothing was written. */
  'append.too-large': { bytes: number; limit: number };
  /** Stream names are 1–200 printable characters without spaces at either end. */
  'stream.name-invalid': { stream: string };
  /** A revision is a whole number from 0, or `no-stream`. */
  'revision.invalid': { revision: string };
  /** A position is a whole number from 0. */
  'position.invalid': { position: string };
  /** The position has not been written yet. */
  'position.beyond-head': { position: string; head: string };
  /** A page size or read limit (`option`) is a whole number from 1 to `limit`. */
  'read.size-invalid': { option: string; size: string; limit: number };
  /** The cursor or checkpoint belongs to another log. */
  'cursor.foreign-log': { log: string; expected: string };
  /** The log to restore into already holds other events. */
  'restore.not-empty': { head: string; reason: string };
}
