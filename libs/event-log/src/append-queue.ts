import { refuse } from '@ledger/kernel';
import type { AppendOutcome, AppendRequest } from './event-log.port.js';

export interface AppendQueueLimits {
  /** Appends that may wait; one more is refused as `log.busy`. */
  readonly waiting: number;
  readonly batchAppends: number;
  readonly batchBytes: number;
}

interface Waiting {
  readonly request: AppendRequest;
  readonly bytes: number;
  resolve(outcome: AppendOutcome): void;
  reject(error: unknown): void;
}

/** Writes a batch; one outcome per append, in the same order. At most one append of a stream in a batch. */
export type WriteBatch = (
  batch: readonly AppendRequest[],
) => Promise<readonly (AppendOutcome | Error)[]>;

/**
 * Coalescing: while one batch is being committed further appends wait here and then go out together. An idle queue
 * flushes at once. A second append to a stream waits for the next batch, so that each is judged on what is stored.
 */
export class AppendQueue {
  #waiting: Waiting[] = [];
  #writing = false;
  #closed = false;
  #idle: (() => void)[] = [];

  constructor(
    private readonly write: WriteBatch,
    private readonly limits: AppendQueueLimits,
  ) {}

  get length(): number {
    return this.#waiting.length;
  }

  push(request: AppendRequest): Promise<AppendOutcome> {
    if (this.#closed) return Promise.resolve(refuse('log.unavailable', { reason: 'closed' }));
    if (this.#waiting.length >= this.limits.waiting) {
      return Promise.resolve(refuse('log.busy', { limit: this.limits.waiting }));
    }
    const bytes = request.events.reduce((sum, event) => sum + event.bytes.length, 0);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, bytes, resolve, reject });
      if (!this.#writing) this.#start();
    });
  }

  /** Takes nothing more and resolves when all that was taken is settled. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#writing) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #start(): void {
    this.#writing = true;
    // A microtask later, so that appends issued in one tick share the first batch.
    queueMicrotask(() => void this.#drain());
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) await this.#flush(this.#takeBatch());
    this.#writing = false;
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  async #flush(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.write(batch.map((waiting) => waiting.request));
      for (const [i, waiting] of batch.entries()) settle(waiting, outcomes[i]);
    } catch (error) {
      for (const waiting of batch) waiting.reject(error);
    }
  }

  #takeBatch(): readonly Waiting[] {
    const batch: Waiting[] = [];
    const left: Waiting[] = [];
    const streams = new Set<string>();
    let bytes = 0;
    for (const waiting of this.#waiting) {
      const full =
        batch.length >= this.limits.batchAppends ||
        (batch.length > 0 && bytes + waiting.bytes > this.limits.batchBytes);
      if (full || streams.has(waiting.request.stream)) {
        left.push(waiting);
      } else {
        batch.push(waiting);
        bytes += waiting.bytes;
      }
      // Also when left behind: a later append must not overtake it.
      streams.add(waiting.request.stream);
    }
    this.#waiting = left;
    return batch;
  }
}

function settle(waiting: Waiting, outcome: AppendOutcome | Error | undefined): void {
  if (outcome === undefined) waiting.reject(new Error('an append of the batch was not answered'));
  else if (outcome instanceof Error) waiting.reject(outcome);
  else waiting.resolve(outcome);
}
