import type { RecordedEvent, WholeReadOptions } from './event-log.port.js';

type EventGenerator = AsyncGenerator<readonly RecordedEvent[], void, undefined>;

/** Reads the page that follows an event, or the first one; a page shorter than asked is the last for now. */
export type FetchPage<E> = (after: E | null) => Promise<readonly E[]>;

export interface PagesOptions {
  readonly batchSize: number;
  /** Most events to hand over. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

/**
 * Pages one after another, the next being fetched while the consumer works on this one; so at most two are held. Ends
 * at the first page that is not full, at the limit, or when the signal aborts.
 */
export async function* pagesOf<E>(
  fetch: FetchPage<E>,
  { batchSize, limit, signal }: PagesOptions,
): AsyncGenerator<readonly E[], void, undefined> {
  let left = limit;
  let coming: Promise<readonly E[]> | null = quiet(fetch(null));
  while (coming !== null) {
    const page: readonly E[] | null = await unlessAborted(coming, signal);
    const last: E | undefined = page?.at(-1);
    if (page === null || last === undefined) return;
    left -= page.length;
    coming = page.length === batchSize && left > 0 ? quiet(fetch(last)) : null;
    // A negative rest is what this page holds beyond the limit.
    yield left < 0 ? page.slice(0, left) : page;
  }
}

/** Of pages with every event those that are asked for, where the store itself can leave out none. */
export function pagesAsked(
  pages: EventGenerator,
  { beginnings = false }: Pick<WholeReadOptions, 'beginnings'>,
): EventGenerator {
  return beginnings ? beginningsIn(pages) : pages;
}

async function* beginningsIn(pages: EventGenerator): EventGenerator {
  for await (const page of pages) {
    const begun = page.filter(({ envelope }) => envelope.rev === 0);
    if (begun.length > 0) yield begun;
  }
}

/** A rejection is met when the page is asked for; it must not count as unhandled if the loop is left before. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** The promise's value, or null as soon as the signal aborts; what becomes of the promise then concerns nobody. */
export async function unlessAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal,
): Promise<T | null> {
  if (signal.aborted) {
    void quiet(promise);
    return null;
  }
  let abort: () => void = () => undefined;
  const aborted = new Promise<null>((resolve) => {
    abort = () => {
      resolve(null);
    };
  });
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
