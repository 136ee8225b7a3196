import { laterOf, type Envelope, type Instant } from '@ledger/kernel';
import type { Position } from './event-log.port.js';

/** What the recorded time was at a position: the running maximum of `recordedAt` up to and including it. */
export interface RecordedTimeMark {
  readonly position: Position;
  readonly recordedTime: Instant;
}

/** Before the first event; sorts before every position and every instant. */
export const BEGINNING: RecordedTimeMark = { position: 0n, recordedTime: '' };

/**
 * Recorded times of a log whose store cannot tell them by itself, kept by a projection. Only marks are kept: an event
 * without one was recorded at its own `recordedAt`. Each method speaks of one log; a table filled from another log id
 * has reached nothing.
 */
export interface RecordedTimes {
  /** The last event whose recorded time is known here, or {@link BEGINNING}; it never goes back. */
  reached(): Promise<RecordedTimeMark>;
  /** The marks at exactly these positions; none of them is after what is reached. */
  marksAt(positions: readonly Position[]): Promise<ReadonlyMap<Position, Instant>>;
  /** The last mark whose recorded time is not after the instant, or {@link BEGINNING}. */
  lastMarkUntil(instant: Instant): Promise<RecordedTimeMark>;
}

/** What the fold needs of an event. */
export interface TimedEvent {
  readonly position: Position;
  readonly envelope: Pick<Envelope, 'recordedAt'>;
}

/** So many events without a mark are read at most to find the position at an instant. */
const LONGEST_GAP = 256;

/**
 * Decides which events get a mark. Fold the events of a log through it in order, from the beginning or from the mark
 * where an earlier fold ended, and keep the marks it returns.
 */
export class RecordedTimeFold {
  #gap = 0;

  constructor(private last = BEGINNING) {}

  /** The last event folded, or where the fold began. */
  get reached(): RecordedTimeMark {
    return this.last;
  }

  /** The mark to keep for the event, or null if its own `recordedAt` tells. */
  next({ position, envelope }: TimedEvent): RecordedTimeMark | null {
    const recordedTime = laterOf(envelope.recordedAt, this.last.recordedTime);
    this.last = { position, recordedTime };
    this.#gap += 1;
    if (recordedTime === envelope.recordedAt && this.#gap < LONGEST_GAP) return null;
    this.#gap = 0;
    return this.last;
  }
}
