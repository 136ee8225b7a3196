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

/** Marks held in memory beyond which the kept ones are asked how far they have come meanwhile. */
const ENOUGH_MARKS = 10_000;
const PAUSE_MS = 5;
const LONGEST_WAIT_MS = 5_000;

/**
 * Tells recorded times on a store that cannot: the clocks of writers interleave, so an event's recorded time depends on
 * every event before it. What a projection keeps is asked; what it has not reached yet is folded from the log. Without
 * a projection the whole log is folded once, the first time anything is asked: right, but slow on a long log.
 */
export class RecordedTimeIndex {
  #table = new RecordedTimeTable();
  #folding: Promise<RecordedTimeTable> | null = null;

  constructor(
    private readonly nextEvents: (after: Position) => Promise<NextEvents>,
    private readonly kept: RecordedTimes | null,
  ) {}

  /** The events, in any order, with their recorded times. */
  async complete(events: readonly OwnEvent[]): Promise<readonly StoredEvent[]> {
    if (events.length === 0) return [];
    const table = await this.#reach(lastPosition(events));
    const times = new Map<Position, Instant>();
    const early: Position[] = [];
    for (const event of events) {
      if (event.position > table.base.position) times.set(event.position, table.at(event));
      else early.push(event.position);
    }
    const marks = early.length > 0 ? await this.kept?.marksAt(early) : undefined;
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

  /** The last position whose recorded time is not after the instant; 0n when there is none. */
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
    const known = this.#table;
    const isPast = known.reached.recordedTime > instant;
    const table = isPast ? known : await this.#foldToEnd();
    if (table.base.recordedTime <= instant) return table.lastMarkUntil(instant);
    return (await this.kept?.lastMarkUntil(instant)) ?? BEGINNING;
  }

  /** The table once it has come to the position of an event that was read from the log. */
  async #reach(position: Position): Promise<RecordedTimeTable> {
    const deadline = performance.now() + LONGEST_WAIT_MS;
    let table = this.#table;
    while (table.reached.position < position) {
      table = await this.#foldToEnd();
      if (table.reached.position >= position) break;
      if (performance.now() > deadline) throw notYetInLog(position);
      await sleep(PAUSE_MS);
    }
    return table;
  }

  /** One fold at a time; whoever asks meanwhile gets its result. */
  #foldToEnd(): Promise<RecordedTimeTable> {
    this.#folding ??= this.#fold().finally(() => {
      this.#folding = null;
    });
    return this.#folding;
  }

  async #fold(): Promise<RecordedTimeTable> {
    let askKept = this.#table.reached === BEGINNING || this.#table.size > ENOUGH_MARKS;
    for (;;) {
      if (askKept) this.#table = await this.#goOnFromKept(this.#table);
      const { events, atEnd } = await this.nextEvents(this.#table.reached.position);
      this.#table.add(events);
      if (atEnd) return this.#table;
      // A long way to go: the projection may have gone it already.
      askKept = true;
    }
  }

  async #goOnFromKept(table: RecordedTimeTable): Promise<RecordedTimeTable> {
    const kept = (await this.kept?.reached()) ?? BEGINNING;
    if (kept.position > table.reached.position) return new RecordedTimeTable(kept);
    table.forgetUntil(kept);
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
