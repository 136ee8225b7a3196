import type { Instant, Sha256 } from '@ledger/kernel';
import type { Position, ReadOptions } from './event-log.port.js';

/** What a store keeps beside the bytes of an event; null where it keeps no such thing. */
export interface StoredFields {
  readonly stream: string;
  readonly rev: number;
  readonly id: string | null;
  readonly leaf: Sha256 | null;
  readonly recordedTime: Instant | null;
}

/** An event exactly as the store holds it: nothing is parsed, hashed or judged. */
export interface RawEvent {
  readonly position: Position;
  readonly bytes: Uint8Array;
  /** Null where the bytes came alone, as from a backup. */
  readonly stored: StoredFields | null;
}

export type RawPages = AsyncIterable<readonly RawEvent[]>;

/** For those who judge a log (backup, restore, verification): an altered event must not stop them from reading on. */
export interface LogInspection {
  /**
   * Every event from the first up to the head at the time of the call's last page.
   *
   * @throws RefusedError `log.unavailable`
   */
  readRaw(options?: ReadOptions): RawPages;
}
