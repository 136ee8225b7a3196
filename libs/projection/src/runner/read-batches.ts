import type { EventPages, RecordedEvent } from '@ledger/event-log';

export interface BatchOptions {
  /** Reading ahead stops at this many events, so at most this and a page are held beside the batch handed out. */
  readonly size: number;
  readonly signal: AbortSignal;
}

/**
 * Reads ahead while the batch before is written: each batch is whatever has arrived meanwhile, so that a lone event
 * goes out at once and a backlog goes out in large batches. Ends with the pages, or when the signal is aborted.
 */
export async function* readBatches(
  open: (signal: AbortSignal) => EventPages,
  { size, signal }: BatchOptions,
): AsyncGenerator<readonly RecordedEvent[], void, void> {
  const left = new AbortController();
  const buffer = new PageBuffer(size);
  const reading = fill(buffer, open(AbortSignal.any([signal, left.signal])));
  // Its error is met below, possibly long after: until then it must not count as unhandled.
  const settled = reading.catch(() => undefined);
  try {
    for (;;) {
      const batch = await buffer.take();
      if (batch.length === 0) break;
      yield batch;
      if (signal.aborted) break;
    }
    // Rejects with the reader's error, after everything that was read before it has been handed out.
    if (!signal.aborted) await reading;
  } finally {
    left.abort();
    buffer.close();
    await settled;
  }
}

async function fill(buffer: PageBuffer, pages: EventPages): Promise<void> {
  try {
    for await (const page of pages) {
      if (!(await buffer.put(page))) return;
    }
  } finally {
    buffer.end();
  }
}

/** Hands pages from one reader to one taker. */
class PageBuffer {
  #events: RecordedEvent[] = [];
  #ended = false;
  #closed = false;
  #changed: () => void = () => undefined;

  constructor(private readonly size: number) {}

  /** Settles when there is room for the next page; false if nobody will take it. */
  async put(page: readonly RecordedEvent[]): Promise<boolean> {
    this.#events = this.#events.length === 0 ? [...page] : this.#events.concat(page);
    this.#changed();
    while (!this.#closed && this.#events.length >= this.size) await this.#change();
    return !this.#closed;
  }

  /** Everything that waits, once there is anything; empty when there will be no more. */
  async take(): Promise<readonly RecordedEvent[]> {
    while (this.#events.length === 0 && !this.#ended) await this.#change();
    const batch = this.#events;
    this.#events = [];
    this.#changed();
    return batch;
  }

  end(): void {
    this.#ended = true;
    this.#changed();
  }

  close(): void {
    this.#closed = true;
    this.#changed();
  }

  /** Only one side ever waits: the reader on a full buffer, the taker on an empty one. */
  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#changed = resolve;
    });
  }
}
