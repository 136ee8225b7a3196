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
 * without one was recorded at its own `recordedAt`. Of a log id other than that which was kept, nothing is known.
 */
export interface RecordedTimes {
  /** The last event whose recorded time is known here, or {@link BEGINNING}. */
  reached(log: string): Promise<RecordedTimeMark>;
  /**
   * The marks at exactly these positions.
   *
   * @throws RefusedError `log.times-behind` if one of them is after what is reached: it may lack its mark
   */
  marksAt(log: string, positions: readonly Position[]): Promise<ReadonlyMap<Position, Instant>>;
  /** The last mark whose recorded time is not after the instant, or {@link BEGINNING}. */
  lastMarkUntil(log: string, instant: Instant): Promise<RecordedTimeMark>;
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
  /** @param gap events since the last mark, as an earlier fold left them */
  constructor(
    private last = BEGINNING,
    private gap = 0,
  ) {}

  /** Events since the last mark. */
  get sinceMark(): number {
    return this.gap;
  }

  /** The last event folded, or where the fold began. */
  get reached(): RecordedTimeMark {
    return this.last;
  }

  /** The mark to keep for the event, or null if its own `recordedAt` tells. */
  next({ position, envelope }: TimedEvent): RecordedTimeMark | null {
    const recordedTime = laterOf(envelope.recordedAt, this.last.recordedTime);
    this.last = { position, recordedTime };
    this.gap += 1;
    if (recordedTime === envelope.recordedAt && this.gap < LONGEST_GAP) return null;
    this.gap = 0;
    return this.last;
  }
}
