import { refuse, RefusedError } from '@ledger/kernel';
import { BackOff } from './back-off.js';
import { failureKind, reasonOf } from './failure.js';

/** Long enough for a restarted server or a new leader to answer, short enough for a caller over HTTP. */
const READ_PATIENCE_MS = 8_000;

/**
 * Asks again while the server does not answer. Only for calls that change nothing.
 *
 * @throws RefusedError `log.unavailable` when the time is up or access is denied; other errors as they are
 */
export async function patiently<T>(ask: () => Promise<T>, limitMs = READ_PATIENCE_MS): Promise<T> {
  const deadline = performance.now() + limitMs;
  const backOff = new BackOff();
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const kind = failureKind(error);
      if (kind === 'fatal') throw error;
      if (kind === 'denied' || performance.now() > deadline) throw unavailable(error);
      await backOff.pause();
    }
  }
}

function unavailable(error: unknown): RefusedError {
  return new RefusedError(refuse('log.unavailable', { reason: reasonOf(error) }), { cause: error });
}
