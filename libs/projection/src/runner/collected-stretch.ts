import type { Position, RecordedEvent } from '@ledger/event-log';
import type { Collector } from '../collector.js';
import { concerns, type Projection, type ProjectionTransaction } from '../projection.js';

/** Consecutive events of the log as a collector holds them: what is written at once while a version is filled. */
export class CollectedStretch {
  readonly begun = performance.now();
  #events = 0;
  #last: RecordedEvent | null = null;
  #anyHandled = false;

  constructor(
    private readonly projection: Projection,
    private readonly collector: Collector,
    private readonly after: Position,
  ) {}

  /** Events taken in, also those passed over. */
  get events(): number {
    return this.#events;
  }

  get held(): number {
    return this.collector.held;
  }

  /** Null while it is empty. */
  get last(): RecordedEvent | null {
    return this.#last;
  }

  /** Where the next stretch begins. */
  get end(): Position {
    return this.#last?.position ?? this.after;
  }

  /** @param events that follow `end` */
  add(events: readonly RecordedEvent[]): void {
    const handled = events.filter(({ envelope }) => concerns(this.projection, envelope.type));
    if (handled.length > 0) {
      this.collector.add(handled);
      this.#anyHandled = true;
    }
    this.#events += events.length;
    this.#last = events.at(-1) ?? this.#last;
  }

  async write(tx: ProjectionTransaction): Promise<void> {
    if (this.#anyHandled) await this.collector.write(tx);
  }
}
