import type { Position, RecordedEvent } from '@ledger/event-log';
import { UnknownEventTypeError } from '@ledger/kernel';
import { FencedError, type Checkpoint } from '../checkpoint/checkpoint.js';
import { failureAt, unreadableAfter, type Failure } from '../checkpoint/failure.js';
import { concerns, fixOf, type ProjectionTransaction } from '../projection.js';
import { commitBatch, type BatchStep } from './batch-transaction.js';
import type { LogFollower } from './follow-log.js';
import type { ProjectionScope } from './projection-scope.js';
import { stopAt } from './stopped-error.js';
import { patiently } from './worker-scope.js';

/** What was folded while a version is filled. */
export interface Folded {
  /** Where the checkpoint goes. */
  readonly last: RecordedEvent;
  /** How many were taken in. */
  readonly events: number;
  /** By `performance.now()`. */
  readonly begun: number;
  readonly write: (tx: ProjectionTransaction) => Promise<void>;
}

/** Writes batches one after the other and knows how far it has come. */
export class BatchWriter implements LogFollower {
  #failedAt: Position | null;

  constructor(
    private readonly scope: ProjectionScope,
    private checkpoint: Checkpoint,
    failure: Failure | null,
  ) {
    this.#failedAt = failure?.position ?? null;
  }

  get at(): Checkpoint {
    return this.checkpoint;
  }

  async write(batch: readonly RecordedEvent[]): Promise<void> {
    const { registry } = this.scope;
    const unknown = batch.findIndex(({ envelope }) => !registry.knows(envelope.type));
    await this.#settle(unknown === -1 ? batch : batch.slice(0, unknown));
    const event = batch[unknown];
    if (event === undefined) return;
    await this.#stop(failureAt(event, new UnknownEventTypeError(event.envelope.type), this.#fix));
  }

  /**
   * Writes all of it or nothing, and does not try again.
   *
   * @throws FencedError if another worker took over; any other error says no more than that it is not written
   */
  async writeFolded({ last, events, begun, write }: Folded): Promise<void> {
    await commitBatch(this.scope, this.#step(last, write));
    this.#moved(last, { events, begun });
  }

  async stopUnreadable(cause: unknown): Promise<never> {
    return this.#stop(unreadableAfter(this.checkpoint.position, cause, this.#fix));
  }

  get #fix(): number {
    return fixOf(this.scope.projection);
  }

  /** Halves a batch that fails until the event is found that fails alone, with all before it applied. */
  async #settle(batch: readonly RecordedEvent[]): Promise<void> {
    const last = batch.at(-1);
    if (last === undefined) return;
    try {
      await this.#commit(batch, last);
    } catch (error) {
      // Being stopped or fenced says nothing about the events; transient errors never come this far.
      if (error instanceof FencedError || this.scope.signal.aborted) throw error;
      if (batch.length === 1) await this.#stop(failureAt(last, error, this.#fix));
      const middle = batch.length >> 1;
      await this.#settle(batch.slice(0, middle));
      await this.#settle(batch.slice(middle));
    }
  }

  async #commit(batch: readonly RecordedEvent[], last: RecordedEvent): Promise<void> {
    const { projection } = this.scope;
    const handled = batch.filter(({ envelope }) => concerns(projection, envelope.type));
    const step = this.#step(last, async (tx) => {
      if (handled.length > 0) await projection.apply(handled, tx);
    });
    const begun = performance.now();
    await patiently(this.scope, () => commitBatch(this.scope, step));
    this.#moved(last, { events: batch.length, begun });
  }

  #step(last: RecordedEvent, write: (tx: ProjectionTransaction) => Promise<void>): BatchStep {
    return { from: this.checkpoint, last, write, afterFailure: this.#failedAt !== null };
  }

  #moved(
    { position }: RecordedEvent,
    { events, begun }: { readonly events: number; readonly begun: number },
  ): void {
    this.checkpoint = { log: this.checkpoint.log, position };
    if (this.#failedAt !== null && position >= this.#failedAt) this.#failedAt = null;
    this.scope.monitor.batch({
      reader: this.scope.holder.reader,
      events,
      position,
      seconds: (performance.now() - begun) / 1000,
    });
  }

  #stop(failure: Failure): Promise<never> {
    return stopAt(this.scope, this.checkpoint, failure);
  }
}
