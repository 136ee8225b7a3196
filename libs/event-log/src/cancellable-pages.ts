type PageGenerator<E> = AsyncGenerator<readonly E[], void, undefined>;

/**
 * Pages from a generator that ends soon after its signal aborts. A generator alone answers `return()` only after the
 * `next()` under way, which for a reader that waits may be never; here leaving aborts the wait first.
 *
 * The caller's signal is linked by hand because `AbortSignal.any` keeps every follower of a long-lived signal alive.
 */
export function cancellablePages<E>(
  produce: (signal: AbortSignal) => PageGenerator<E>,
  signal?: AbortSignal,
): AsyncIterable<readonly E[]> {
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

async function* afterwards<E>(pages: PageGenerator<E>, cleanUp: () => void): PageGenerator<E> {
  try {
    yield* pages;
  } finally {
    cleanUp();
  }
}
