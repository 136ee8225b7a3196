import type { EventLog } from '@ledger/event-log';
import { headAfter, type StreamHead } from '@ledger/kernel';
import type { NextPlace } from './arrivals.js';

/** Somebody reported on progress every 25 days: in so many events of the largest history lie a few weeks. */
const LAST_EVENTS = 300_000n;

/** Tasks of which the last that the log holds is that somebody reported on their progress. */
export async function tasksUnderWay(
  log: Pick<EventLog, 'identity' | 'head' | 'readAll'>,
): Promise<readonly NextPlace[]> {
  const head = await log.head();
  const position = head > LAST_EVENTS ? head - LAST_EVENTS : 0n;
  const after = { log: (await log.identity()).log, position };
  const reported = new Map<string, StreamHead>();
  for await (const page of log.readAll({ after })) {
    for (const event of page) {
      const { stream, type } = event.envelope;
      if (type === 'task.progress-reported') reported.set(stream, headAfter(null, event));
      else reported.delete(stream);
    }
  }
  return [...reported].map(([stream, last]) => ({ stream, head: last }));
}
