import { unseal, type Sha256 } from '@ledger/kernel';
import type { PlacedEvent } from '@ledger/event-log';
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
    checkPlaced(told);
    prev = leaf;
  }
}

/** @throws Error if what is told beside the bytes is not what they say */
export function checkPlaced({ envelope, bytes, leaf }: PlacedEvent): void {
  const said = unseal(bytes);
  const differs = (name: keyof PlacedEvent['envelope']) => said.envelope[name] !== envelope[name];
  const name = Object.keys(envelope).find((key) => differs(key as keyof PlacedEvent['envelope']));
  if (name === undefined && said.leaf === leaf) return;
  throw new Error(`${name ?? 'leaf'} of event ${envelope.id} is not what its bytes say`);
}
