import type { EventPages, Position, RecordedEvent } from '@ledger/event-log';
import { UnknownEventTypeError } from '@ledger/kernel';
import type { Collector } from '../collector.js';
import type { BatchWriter } from './batch-writer.js';
import { CollectedStretch } from './collected-stretch.js';
import type { FollowOptions } from './follow-log.js';
import type { ProjectionScope } from './projection-scope.js';
import type { FillingPass } from './filling-pass.port.js';
import { following } from './sequence.js';

export interface StretchOptions {
  /** About the most events that a collector takes in before they are written. */
  readonly stretchSize: number;
}

type PassOptions = Pick<FollowOptions, 'log' | 'batchSize'> &
  StretchOptions & { readonly collect: () => Collector };

/**
 * A page is dropped as soon as it is collected. Of larger ones the garbage collector finds more still in use, and copies
 * it: pages of a thousand cost it half as much again.
 */
const PAGE_EVENTS = 250;
/** Bounds memory: two stretches are held at the most, one being written and one being collected. */
const MOST_HELD = 100_000;
/** Bounds what a slow log makes a crash cost, and how seldom progress is told. */
const LONGEST_MS = 5_000;

/** Reads from the checkpoint to the head once, collecting one stretch while the one before is written. */
export class CollectingPass implements FillingPass {
  #stretch: CollectedStretch;
  #writing: Promise<void> = Promise.resolve();
  #reached: Position;

  constructor(
    private readonly scope: ProjectionScope,
    private readonly writer: BatchWriter,
    private readonly options: PassOptions,
  ) {
    this.#reached = writer.at.position;
    this.#stretch = this.#begin(this.#reached);
  }

  get reached(): Position {
    return this.#reached;
  }

  /** Comes to the head. */
  async toEnd(): Promise<void> {
    try {
      for await (const page of this.#pages()) {
        this.scope.signal.throwIfAborted();
        this.#take(page);
        await this.scope.failpoints.reach('collected');
        if (this.#isFull()) await this.#write();
      }
      this.scope.signal.throwIfAborted();
      await this.#write();
      await this.#writing;
    } finally {
      await this.#writing.catch(() => undefined);
    }
  }

  #pages(): EventPages {
    const { log, batchSize } = this.options;
    return log.readAll({
      after: this.writer.at,
      batchSize: Math.min(PAGE_EVENTS, batchSize),
      signal: this.scope.signal,
    });
  }

  #take(page: readonly RecordedEvent[]): void {
    const events = following(page, this.#stretch.end, this.options.log.dense);
    this.#reached = events.at(-1)?.position ?? this.#reached;
    const unknown = events.find(({ envelope }) => !this.scope.registry.knows(envelope.type));
    if (unknown !== undefined) throw new UnknownEventTypeError(unknown.envelope.type);
    this.#stretch.add(events);
  }

  #isFull(): boolean {
    const { events, held, begun } = this.#stretch;
    return (
      events >= this.options.stretchSize ||
      held >= MOST_HELD ||
      performance.now() - begun >= LONGEST_MS
    );
  }

  /** Waits for the stretch before, begins to write this one, and begins to collect the next. */
  async #write(): Promise<void> {
    await this.#writing;
    this.#writing = this.#written(this.#stretch);
    // Its error is met when the next one is to be written: until then it must not count as unhandled.
    this.#writing.catch(() => undefined);
    this.#stretch = this.#begin(this.#stretch.end);
  }

  async #written(stretch: CollectedStretch): Promise<void> {
    const { last, events, begun } = stretch;
    if (last === null) return;
    await this.writer.writeFolded({ last, events, begun, write: (tx) => stretch.write(tx) });
  }

  #begin(after: Position): CollectedStretch {
    return new CollectedStretch(this.scope.projection, this.options.collect(), after);
  }
}
