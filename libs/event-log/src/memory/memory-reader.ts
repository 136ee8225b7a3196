import { setImmediate as turn } from 'node:timers/promises';
import { refuse, RefusedError } from '@ledger/kernel';
import type {
  AllReadOptions,
  Position,
  ReadOptions,
  RecordedEvent,
  StreamReadOptions,
} from '../event-log.port.js';
import type { RawEvent } from '../log-inspection.port.js';
import { pageSize, startAfter, streamRead } from '../read-options.js';
import type { MemoryLogStore } from './memory-log-store.js';

type PageGenerator = AsyncGenerator<readonly RecordedEvent[], void, undefined>;
type RawGenerator = AsyncGenerator<readonly RawEvent[], void, undefined>;

export const CLOSED = refuse('log.unavailable', { reason: 'the log is closed' });

/**
 * Pages are made when they are asked for, so at most one is held. A turn of the event loop goes before each, so that a
 * long read starves nobody. `left` aborts when the reader leaves; closing the log ends a subscription, but a read to
 * the end fails, because a part of it must not look like the whole.
 */
export class MemoryReader {
  constructor(
    private readonly store: MemoryLogStore,
    private readonly closing: AbortSignal,
  ) {}

  async *stream(stream: string, options: StreamReadOptions, left: AbortSignal): PageGenerator {
    const { direction, limit, batchSize, ...read } = streamRead(stream, options);
    const step = direction === 'forward' ? 1 : -1;
    let from = read.from ?? (step === 1 ? 0 : Number.MAX_SAFE_INTEGER);
    for (let wanted = limit; wanted > 0; wanted -= batchSize) {
      const size = Math.min(wanted, batchSize);
      if (!(await this.#mayGoOn(left))) return;
      const page = this.store.events.ofStream(stream, { from, size, direction });
      const last = page.at(-1);
      if (last === undefined) return;
      yield page;
      from = last.envelope.rev + step;
    }
  }

  async *toHead(options: AllReadOptions, left: AbortSignal): PageGenerator {
    const size = pageSize(options);
    let after = this.#start(options);
    while (await this.#mayGoOn(left)) {
      const page = this.store.events.after(after, size);
      if (page.length > 0) yield page;
      if (page.length < size) return;
      after += BigInt(size);
    }
  }

  async *raw(options: ReadOptions, left: AbortSignal): RawGenerator {
    const size = pageSize(options);
    for (let after = 0n; await this.#mayGoOn(left); after += BigInt(size)) {
      const page = this.store.events.rawAfter(after, size);
      if (page.length > 0) yield page;
      if (page.length < size) return;
    }
  }

  async *endless(options: AllReadOptions, left: AbortSignal): PageGenerator {
    const size = pageSize(options);
    let after = this.#start(options);
    for (;;) {
      await turn();
      if (left.aborted || this.closing.aborted) return;
      const page = this.store.events.after(after, size);
      after += BigInt(page.length);
      if (page.length > 0) yield page;
      else await this.#change(left);
    }
  }

  async #mayGoOn(left: AbortSignal): Promise<boolean> {
    await turn();
    if (this.closing.aborted && !left.aborted) throw new RefusedError(CLOSED);
    return !left.aborted;
  }

  #start({ after }: AllReadOptions): Position {
    if (this.closing.aborted) throw new RefusedError(CLOSED);
    return startAfter(after, { log: this.store.identity.log, head: this.store.events.head });
  }

  /** Resolves at the next writing, or when the reader leaves or the log closes. */
  #change(left: AbortSignal): Promise<void> {
    const signals = [left, this.closing];
    return new Promise((resolve) => {
      const done = () => {
        takeBack();
        for (const signal of signals) signal.removeEventListener('abort', done);
        resolve();
      };
      const takeBack = this.store.onceWritten(done);
      for (const signal of signals) signal.addEventListener('abort', done);
    });
  }
}
