import { setTimeout as sleep } from 'node:timers/promises';
import { laterOf, refuse, RefusedError, type Instant } from '@ledger/kernel';
import type { Position } from '../../event-log.port.js';
import { BEGINNING, type RecordedTimeMark, type RecordedTimes } from '../../recorded-times.port.js';
import { StoredEvent, type OwnEvent } from './own-event.js';
import { RecordedTimeTable } from './recorded-time-table.js';

/** The log's own events that follow a position, in order, and whether there are no more for now. */
export interface NextEvents {
  readonly events: readonly OwnEvent[];
  readonly atEnd: boolean;
}

/** Where recorded times are kept beside the log. */
export interface KeptTimes {
  readonly times: RecordedTimes;
  /** Id of the log whose times are asked for. */
  readonly log: () => string;
}

/** Marks held in memory beyond which the kept ones are asked how far they have come meanwhile. */
const ENOUGH_MARKS = 10_000;
const PAUSE_MS = 5;

/**
 * Tells recorded times on a store that cannot: the clocks of writers interleave, so an event's recorded time depends on
 * every event before it. What a projection keeps is asked; what it has not reached yet is folded from the log, and if
 * that takes too long the answer is `log.times-behind`, never a guess. Without a projection the whole log is folded
 * once, the first time anything is asked: right, but slow on a long log.
 */
export class RecordedTimeIndex {
  #table = new RecordedTimeTable();
  #mayBeKept = true;
  #step: Promise<boolean> | null = null;

  constructor(
    private readonly nextEvents: (after: Position) => Promise<NextEvents>,
    private readonly kept: KeptTimes | null,
    private readonly longestWaitMs = 5_000,
  ) {}

  /**
   * The events, in any order, with their recorded times.
   *
   * @throws RefusedError `log.times-behind`
   */
  async complete(events: readonly OwnEvent[]): Promise<readonly StoredEvent[]> {
    if (events.length === 0) return [];
    const table = await this.#reach(lastPosition(events));
    const times = new Map<Position, Instant>();
    const early: Position[] = [];
    for (const event of events) {
      if (event.position > table.base.position) times.set(event.position, table.at(event));
      else early.push(event.position);
    }
    const marks =
      early.length === 0 ? null : await this.kept?.times.marksAt(this.kept.log(), early);
    return events.map((event) => {
      const { position, envelope } = event;
      const recordedTime = times.get(position) ?? marks?.get(position) ?? envelope.recordedAt;
      return new StoredEvent(event, recordedTime);
    });
  }

  async markOf(event: OwnEvent): Promise<RecordedTimeMark> {
    const [{ position, recordedTime } = BEGINNING] = await this.complete([event]);
    return { position, recordedTime };
  }

  /**
   * The last position whose recorded time is not after the instant; 0n when there is none.
   *
   * @throws RefusedError `log.times-behind`
   */
  async positionAt(instant: Instant): Promise<Position> {
    let mark = await this.#lastMarkUntil(instant);
    for (;;) {
      const { events, atEnd } = await this.nextEvents(mark.position);
      for (const { position, envelope } of events) {
        if (envelope.recordedAt > instant) return mark.position;
        mark = { position, recordedTime: laterOf(envelope.recordedAt, mark.recordedTime) };
      }
      if (atEnd) return mark.position;
    }
  }

  async #lastMarkUntil(instant: Instant): Promise<RecordedTimeMark> {
    const deadline = performance.now() + this.longestWaitMs;
    while (this.#table.reached.recordedTime <= instant) {
      if (await this.#foldOn()) break;
      this.#demandInTime(deadline);
    }
    const table = this.#table;
    if (table.base.recordedTime <= instant) return table.lastMarkUntil(instant);
    return (await this.kept?.times.lastMarkUntil(this.kept.log(), instant)) ?? BEGINNING;
  }

  /** The table once it has come to the position of an event that was read from the log. */
  async #reach(position: Position): Promise<RecordedTimeTable> {
    const deadline = performance.now() + this.longestWaitMs;
    while (this.#table.reached.position < position) {
      const atEnd = await this.#foldOn();
      if (this.#table.reached.position >= position) break;
      if (!atEnd) this.#demandInTime(deadline);
      else if (performance.now() > deadline) throw notYetInLog(position);
      else await sleep(PAUSE_MS);
    }
    return this.#table;
  }

  /** Where nothing is kept, nobody else could come further, so the fold takes the time it takes. */
  #demandInTime(deadline: number): void {
    if (this.kept === null || performance.now() <= deadline) return;
    const reached = String(this.#table.reached.position);
    throw new RefusedError(refuse('log.times-behind', { reached }));
  }

  /** One page more, and whether it was the last for now; whoever asks meanwhile waits for the same page. */
  #foldOn(): Promise<boolean> {
    this.#step ??= this.#foldPage().finally(() => {
      this.#step = null;
    });
    return this.#step;
  }

  async #foldPage(): Promise<boolean> {
    if (this.#mayBeKept) this.#table = await this.#goOnFromKept(this.#table);
    const { events, atEnd } = await this.nextEvents(this.#table.reached.position);
    this.#table.add(events);
    // With a long way to go, the projection may have gone it already.
    this.#mayBeKept = !atEnd || this.#table.size > ENOUGH_MARKS;
    return atEnd;
  }

  async #goOnFromKept(table: RecordedTimeTable): Promise<RecordedTimeTable> {
    const kept = this.kept === null ? BEGINNING : await this.kept.times.reached(this.kept.log());
    if (kept.position > table.reached.position) return new RecordedTimeTable(kept);
    if (kept.position > table.base.position) table.forgetUntil(kept);
    return table;
  }
}

function lastPosition(events: readonly OwnEvent[]): Position {
  return events.reduce((last, { position }) => (position > last ? position : last), 0n);
}

function notYetInLog(position: Position): RefusedError {
  const reason = `the event at ${position} is in its stream but not in the log yet`;
  return new RefusedError(refuse('log.unavailable', { reason }));
}
