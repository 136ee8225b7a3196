import { instantAfter, refuse, RefusedError, type Instant } from '@ledger/kernel';
import type { EventLog, Position, RecordedEvent } from './event-log.port.js';

type TimedLog = Pick<EventLog, 'identity' | 'head' | 'positionAt' | 'readAll'>;

/**
 * The recorded time of a position; null where nothing was recorded up to it. One event is read, and three at the most where
 * the log has gaps and the position lies in one.
 *
 * @throws RefusedError `position.beyond-head`, and if the log cannot be read
 */
export async function recordedTimeAt(position: Position, log: TimedLog): Promise<Instant | null> {
  if (position === 0n) return null;
  const next = await eventAfter(position - 1n, log);
  if (next.position === position) return next.recordedTime;
  const before = await log.positionAt(instantAfter(next.recordedTime, -1));
  const firstThen = await eventAfter(before, log);
  if (firstThen.position <= position) return next.recordedTime;
  return before === 0n ? null : (await eventAfter(before - 1n, log)).recordedTime;
}

async function eventAfter(position: Position, log: TimedLog): Promise<RecordedEvent> {
  const after = { log: (await log.identity()).log, position };
  for await (const [event] of log.readAll({ after, batchSize: 1 })) {
    if (event !== undefined) return event;
  }
  const named = { position: String(position + 1n), head: String(await log.head()) };
  throw new RefusedError(refuse('position.beyond-head', named));
}
