import { NoAnswerError } from './failure.js';

/**
 * The call's result if it comes in time. The client's own deadline starts only when a call is sent, so a call that
 * still looks for a leader, or that the server never answers, would wait without end.
 *
 * @throws NoAnswerError otherwise; the call may still be carried out
 */
export async function withinTime<T>(limitMs: number, call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new NoAnswerError(limitMs));
    }, limitMs);
  });
  try {
    return await Promise.race([call, limit]);
  } finally {
    clearTimeout(timer);
  }
}
