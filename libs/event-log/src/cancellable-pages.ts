import type { EventPages, RecordedEvent } from './event-log.port.js';

type PageGenerator = AsyncGenerator<readonly RecordedEvent[], void, undefined>;

/**
 * Pages from a generator that ends soon after its signal aborts. A generator alone answers `return()` only after the
 * `next()` under way, which for a reader that waits may be never; here leaving aborts the wait first.
 *
 * The caller's signal is linked by hand because `AbortSignal.any` keeps every follower of a long-lived signal alive.
 */
export function cancellablePages(
  produce: (signal: AbortSignal) => PageGenerator,
  signal?: AbortSignal,
): EventPages {
  return {
    [Symbol.asyncIterator]() {
      const leaving = new AbortController();
      const leave = () => {
        leaving.abort();
      };
      const unlink = () => signal?.removeEventListener('abort', leave);
      if (signal?.aborted === true) leave();
      signal?.addEventListener('abort', leave, { once: true });
      const pages = afterwards(produce(leaving.signal), unlink);
      return {
        next: () => pages.next(),
        return: () => {
          leave();
          unlink();
          return pages.return(undefined);
        },
      };
    },
  };
}

async function* afterwards(pages: PageGenerator, cleanUp: () => void): PageGenerator {
  try {
    yield* pages;
  } finally {
    cleanUp();
  }
}
