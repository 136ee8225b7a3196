import { unseal } from '@ledger/kernel';
import { MAX_APPEND_EVENTS, type EventLog, type LogIngest } from '../event-log.port.js';
import type { LogInspection } from '../log-inspection.port.js';
import { HeldEvents } from './held-events.js';

/**
 * Puts the events of the blocks, which are those of a whole log in order, behind the beginning of them that the log
 * holds already.
 *
 * @param reached told how many of them the log holds
 * @returns how many were added
 * @throws RefusedError `restore.events-differ` if the log holds another event in the place of one
 */
export async function addMissing(
  log: EventLog & LogIngest & LogInspection,
  blocks: AsyncIterable<readonly Buffer[]>,
  reached: (done: number) => void,
): Promise<number> {
  const held = new HeldEvents(log);
  let [done, added] = [0, 0];
  try {
    for await (const block of blocks) {
      const fresh = await held.withoutHeld(block);
      done += block.length - fresh.length;
      for (let from = 0; from < fresh.length; from += MAX_APPEND_EVENTS) {
        const batch = fresh.slice(from, from + MAX_APPEND_EVENTS).map((bytes) => unseal(bytes));
        await log.ingest(BigInt(done), batch);
        done += batch.length;
        added += batch.length;
      }
      reached(done);
    }
  } finally {
    await held.close();
  }
  return added;
}
