import { setTimeout as delay } from 'node:timers/promises';

const SHORTEST_MS = 100;
const LONGEST_MS = 5_000;

/** Full jitter over a doubling span, so that many workers do not come back in step. */
function backOffMs(attempt: number): number {
  const span = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** Math.min(attempt, 10));
  return Math.round(SHORTEST_MS / 2 + Math.random() * (span - SHORTEST_MS / 2));
}

export interface RetryOptions {
  readonly retryable: (error: unknown) => boolean;
  readonly onRetry: (error: unknown, delayMs: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Repeats the work, without limit, as long as its error is retryable.
 *
 * @throws the first error that is not, or the signal's reason once it is aborted
 */
export async function retrying<T>(work: () => Promise<T>, options: RetryOptions): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    const begun = performance.now();
    try {
      return await work();
    } catch (error) {
      options.signal.throwIfAborted();
      if (!options.retryable(error)) throw error;
      // What went well for a while has not failed in a row.
      if (performance.now() - begun > LONGEST_MS) attempt = 0;
      const delayMs = backOffMs(attempt);
      options.onRetry(error, delayMs);
      await delay(delayMs, undefined, { signal: options.signal });
    }
  }
}
