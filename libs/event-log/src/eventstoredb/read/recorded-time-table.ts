import type { Instant } from '@ledger/kernel';
import { BEGINNING, RecordedTimeFold, type RecordedTimeMark } from '../../recorded-times.port.js';
import type { OwnEvent } from './own-event.js';

/** Recorded times of the events after a mark, folded from the log and kept in memory. */
export class RecordedTimeTable {
  readonly #fold: RecordedTimeFold;
  /** In order of position, and so of recorded time. */
  #marks: RecordedTimeMark[] = [];
  #base: RecordedTimeMark;

  constructor(base = BEGINNING) {
    this.#base = base;
    this.#fold = new RecordedTimeFold(base);
  }

  /** Where the table begins: it knows nothing of this position and those before it. */
  get base(): RecordedTimeMark {
    return this.#base;
  }

  /** The last event folded; the base before the first. */
  get reached(): RecordedTimeMark {
    return this.#fold.reached;
  }

  get size(): number {
    return this.#marks.length;
  }

  /** Events in log order that follow what is reached. */
  add(events: readonly OwnEvent[]): void {
    for (const event of events) {
      const mark = this.#fold.next(event);
      if (mark !== null) this.#marks.push(mark);
    }
  }

  /** Of an event after the base and not after what is reached. */
  at({ position, envelope }: OwnEvent): Instant {
    const mark = this.#marks[this.#countUntil((each) => each.position <= position) - 1];
    return mark?.position === position ? mark.recordedTime : envelope.recordedAt;
  }

  /** The last mark whose recorded time is not after the instant, or the base. */
  lastMarkUntil(instant: Instant): RecordedTimeMark {
    const count = this.#countUntil((each) => each.recordedTime <= instant);
    return this.#marks[count - 1] ?? this.#base;
  }

  /** Moves the base to a mark kept elsewhere, and gives back the memory of all before it. */
  forgetUntil(base: RecordedTimeMark): void {
    this.#marks = this.#marks.slice(this.#countUntil((each) => each.position <= base.position));
    this.#base = base;
  }

  /** How many marks, from the first on, the condition holds for; it must hold for none after the first it fails for. */
  #countUntil(holds: (mark: RecordedTimeMark) => boolean): number {
    let [low, high] = [0, this.#marks.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const mark = this.#marks[middle];
      if (mark !== undefined && holds(mark)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
