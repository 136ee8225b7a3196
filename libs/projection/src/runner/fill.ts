import type { Position } from '@ledger/event-log';
import { FencedError } from '../checkpoint/checkpoint.js';
import type { BatchWriter } from './batch-writer.js';
import { CollectingPass, type StretchOptions } from './collecting-pass.js';
import { followLog, type FollowOptions } from './follow-log.js';
import type { ProjectionScope } from './projection-scope.js';

export type FillOptions = FollowOptions & StretchOptions;

/**
 * Brings a version to the head of the log that nobody reads yet: by its collector, if it has one. Whatever goes wrong with
 * that, what was collected and not written is thrown away, and the same events are applied in batches, which wait for
 * surroundings to recover and find the one event that cannot be applied.
 *
 * @throws what `followLog` throws
 */
export async function fill(
  scope: ProjectionScope,
  writer: BatchWriter,
  options: FillOptions,
): Promise<void> {
  const { collect } = scope.projection;
  if (collect === undefined) return followLog(scope, writer, { ...options, until: 'head' });
  for (;;) {
    const pass = new CollectingPass(scope, writer, { ...options, collect });
    const brokenOff = await brokenOffAt(scope, writer, pass);
    if (brokenOff === null) return;
    await followLog(scope, writer, { ...options, until: brokenOff });
  }
}

/** Up to where collecting has tried, at least the next event; null once it has come to the head. */
async function brokenOffAt(
  { monitor, holder, signal }: ProjectionScope,
  writer: BatchWriter,
  pass: CollectingPass,
): Promise<Position | null> {
  try {
    await pass.toHead();
    return null;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof FencedError) throw error;
    monitor.retry(holder.reader, error, 0);
    const next = writer.at.position + 1n;
    return pass.reached > next ? pass.reached : next;
  }
}
