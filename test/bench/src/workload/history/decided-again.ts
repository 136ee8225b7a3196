import type { Sha256 } from '@ledger/kernel';
import type { Living } from './day-queue.js';

/**
 * Decides a task of a history from the beginning, for itself.
 *
 * @throws Error if the history tells anything else of it than what was decided, down to the last byte
 */
export function checkDecided(task: Living): void {
  const { template } = task;
  const { events } = template.decided(task);
  if (events.length !== template.events.length) {
    throw new Error(`task ${task.id} has ${String(events.length)} events when decided by itself`);
  }
  let prev: Sha256 | null = null;
  for (const [revision, { bytes, leaf }] of events.entries()) {
    const told = template.event(task, revision, prev);
    if (!Buffer.from(bytes).equals(told.bytes)) {
      throw new Error(`revision ${String(revision)} of task ${task.id} is not what is decided`);
    }
    prev = leaf;
  }
}
