import { type EventLog, OwnWrites } from '@ledger/event-log';
import { isRefusal, refuse, type Instant, type Refusal } from '@ledger/kernel';
import { taskStream } from '../domain/streams.js';
import { readTaskEvent, type RecordedTaskEvent } from './recorded-task-event.js';
import { differenceOf, type Difference } from './replay/difference.js';
import type { Point } from './replay/point.js';
import { replay, type Replayed, type Seen } from './replay/replay.js';
import { TermsFromLog } from './terms/terms-from-log.js';
import type { TermsOverTime } from './terms/terms-over-time.js';

export interface TaskReaderOptions {
  readonly log: Pick<EventLog, 'readStream' | 'head'>;
  readonly clock: () => Instant;
}

export type CannotReplay = Refusal<
  'task.not-found' | 'replay.revision-unknown' | 'position.beyond-head'
>;

/**
 * Reads a task from the log, and so from nothing that somebody could have altered unseen. Methods throw `RefusedError` if
 * the log cannot be read.
 */
export class TaskReader {
  readonly #terms: TermsFromLog;
  readonly #writes: OwnWrites;

  constructor(private readonly options: TaskReaderOptions) {
    this.#terms = new TermsFromLog(options.log);
    this.#writes = new OwnWrites(options.log);
  }

  async replay(task: string, point: Point): Promise<Replayed | CannotReplay> {
    const [events, terms] = await Promise.all([this.events(task), this.#terms.overTime()]);
    if (isRefusal(events)) return events;
    return (await this.#faultOf(task, point, events)) ?? this.#replayed(events, point, terms);
  }

  /** What is not the same from two points, the second of which need not be the later. */
  async difference(task: string, from: Point, to: Point): Promise<Difference | CannotReplay> {
    const [events, terms] = await Promise.all([this.events(task), this.#terms.overTime()]);
    if (isRefusal(events)) return events;
    const fault =
      (await this.#faultOf(task, from, events)) ?? (await this.#faultOf(task, to, events));
    if (fault !== null) return fault;
    return differenceOf(this.#replayed(events, from, terms), this.#replayed(events, to, terms));
  }

  /** Every event of a task in order of revision. */
  async events(task: string): Promise<readonly RecordedTaskEvent[] | Refusal<'task.not-found'>> {
    const events: RecordedTaskEvent[] = [];
    for await (const page of this.options.log.readStream(taskStream(task))) {
      events.push(...page.map(readTaskEvent));
    }
    return events.length === 0 ? refuse('task.not-found', { task }) : events;
  }

  #replayed(events: readonly RecordedTaskEvent[], point: Point, terms: TermsOverTime): Replayed {
    const settings = (seen: Seen) => terms.statusSettings(seen);
    return replay(events, point, { now: this.options.clock(), settings });
  }

  /** What has not been written yet is not replayed: the answer would be another tomorrow. */
  async #faultOf(
    task: string,
    { known }: Point,
    events: readonly RecordedTaskEvent[],
  ): Promise<CannotReplay | null> {
    if (known.upTo === 'position') return this.#writes.refuseUnwritten(known.position);
    if (known.upTo !== 'revision' || known.revision < events.length) return null;
    const revision = String(known.revision);
    return refuse('replay.revision-unknown', { task, revision, last: String(events.length - 1) });
  }
}
