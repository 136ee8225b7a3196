import { NoAnswerError } from './failure.js';

/**
 * The call's result if it comes in time. The client's own deadline starts only when a call is sent, so a call that
 * still looks for a leader, or that the server never answers, would wait without end.
 *
 * @throws NoAnswerError otherwise; the call may still be carried out
 */
export function withinTime<T>(limitMs: number, call: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new NoAnswerError(limitMs));
    }, limitMs);
    const stop = () => {
      clearTimeout(timer);
    };
    call.then(stop, stop);
    call.then(resolve, reject);
  });
}
