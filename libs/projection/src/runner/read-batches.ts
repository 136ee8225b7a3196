import type { EventPages, RecordedEvent } from '@ledger/event-log';
import { PageBuffer } from './page-buffer.js';

export interface BatchOptions {
  /** Reading ahead stops at this many events, so at most this and a page are held beside the batch handed out. */
  readonly size: number;
  readonly signal: AbortSignal;
}

/**
 * Reads ahead while the batch before is written: each batch is whatever has arrived meanwhile, so that a lone event
 * goes out at once and a backlog goes out in large batches. Ends with the pages, or when the signal is aborted.
 *
 * @throws what the pages throw, after everything that came before it has been handed out
 */
export async function* readBatches(
  open: (signal: AbortSignal) => EventPages,
  { size, signal }: BatchOptions,
): AsyncGenerator<readonly RecordedEvent[], void, void> {
  const leaving = new AbortController();
  const leave = (): void => {
    leaving.abort();
  };
  signal.addEventListener('abort', leave);
  if (signal.aborted) leave();
  const buffer = new PageBuffer<RecordedEvent>(size);
  const reading = fill(buffer, open(leaving.signal));
  // Its error is met below, possibly long after: until then it must not count as unhandled.
  const settled = reading.catch(() => undefined);
  try {
    for (;;) {
      const batch = await buffer.take();
      if (batch.length === 0 || signal.aborted) break;
      yield batch;
    }
    if (!signal.aborted) await reading;
  } finally {
    signal.removeEventListener('abort', leave);
    leave();
    buffer.close();
    await settled;
  }
}

async function fill(buffer: PageBuffer<RecordedEvent>, pages: EventPages): Promise<void> {
  try {
    for await (const page of pages) {
      if (!(await buffer.put(page))) return;
    }
  } finally {
    buffer.end();
  }
}
