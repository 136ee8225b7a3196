import type { BatchReport, ProjectionMonitor, WorkerState } from '../runner/monitor.port.js';
import type { ProjectionStatus } from '../status/projection-status.js';
import { RateMeter } from './rate-meter.js';

/** What the workers of this process have done for one reader since it started. */
export interface ReaderThroughput {
  readonly reader: string;
  readonly state: WorkerState;
  readonly events: number;
  readonly batches: number;
  /** Events of the latest batch. */
  readonly batchSize: number;
  /** Over the last ten seconds. */
  readonly eventsPerSecond: number;
  readonly retries: number;
  /** Times that it stopped at an event. */
  readonly stops: number;
}

/** How far the building of a version has come. */
export interface BuildProgress {
  readonly done: bigint;
  readonly head: bigint;
  /** From 0 to 1. */
  readonly share: number;
  readonly eventsPerSecond: number;
  /** At the present rate; null while nothing moves. */
  readonly secondsLeft: number | null;
}

type Tally = { -readonly [Key in keyof ReaderThroughput]: ReaderThroughput[Key] } & {
  readonly rate: RateMeter;
};

/** Keeps the figures of this process's workers as a plain object. */
export class ProjectionMeter implements ProjectionMonitor {
  readonly #tallies = new Map<string, Tally>();

  /** @param now milliseconds of a clock that never goes back */
  constructor(private readonly now: () => number = () => performance.now()) {}

  snapshot(): readonly ReaderThroughput[] {
    return [...this.#tallies.values()].map(({ rate, ...tally }) => ({
      ...tally,
      eventsPerSecond: rate.perSecond(),
    }));
  }

  progress({ schema, position, head }: ProjectionStatus): BuildProgress {
    const eventsPerSecond = this.#of(schema).rate.perSecond();
    return {
      done: position,
      head,
      share: head === 0n ? 1 : Number(position) / Number(head),
      eventsPerSecond,
      secondsLeft: eventsPerSecond === 0 ? null : Number(head - position) / eventsPerSecond,
    };
  }

  batch({ reader, events }: BatchReport): void {
    const tally = this.#of(reader);
    tally.events += events;
    tally.batches += 1;
    tally.batchSize = events;
    tally.rate.add(events);
  }

  state(reader: string, state: WorkerState): void {
    this.#of(reader).state = state;
  }

  retry(reader: string): void {
    this.#of(reader).retries += 1;
  }

  stopped(reader: string): void {
    this.#of(reader).stops += 1;
  }

  #of(reader: string): Tally {
    const known = this.#tallies.get(reader);
    if (known !== undefined) return known;
    const tally: Tally = {
      reader,
      state: 'ended',
      events: 0,
      batches: 0,
      batchSize: 0,
      eventsPerSecond: 0,
      retries: 0,
      stops: 0,
      rate: new RateMeter(this.now),
    };
    this.#tallies.set(reader, tally);
    return tally;
  }
}
