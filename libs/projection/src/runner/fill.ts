import type { Position } from '@ledger/event-log';
import { FencedError, fence } from '../checkpoint/checkpoint.js';
import { inTransaction } from '../database/transaction.js';
import { filledTo } from '../streams/filled-by-stream.js';
import type { BatchWriter } from './batch-writer.js';
import { CollectingPass, type StretchOptions } from './collecting-pass.js';
import type { FillingPass } from './filling-pass.port.js';
import { followLog, type FollowOptions } from './follow-log.js';
import type { ProjectionScope } from './projection-scope.js';
import { WholeStreamsPass } from './whole-streams-pass.js';
import { patiently } from './worker-scope.js';

export type FillOptions = FollowOptions & StretchOptions;

/**
 * Brings a version that nobody reads yet to the head of the log: by its collector or stream by stream, if it has either.
 * Whatever goes wrong with that, what was not written is thrown away, and the same events are applied in batches, which
 * wait for surroundings to recover and find the one event that cannot be applied.
 *
 * A version that is filled stream by stream comes to where the head was when it began, because its tables have no key by
 * which rows could be changed; what was recorded since follows once it is indexed.
 *
 * @throws what `followLog` throws
 */
export async function fill(
  scope: ProjectionScope,
  writer: BatchWriter,
  options: FillOptions,
): Promise<void> {
  const { collect, foldWhole } = scope.projection;
  if (foldWhole !== undefined) {
    const end = await patiently(scope, () => whereStreamsEnd(scope));
    const begin = () => new WholeStreamsPass(scope, writer, { ...options, foldWhole, end });
    await passing(scope, writer, { ...options, begin, end });
    return followLog(scope, writer, { ...options, until: end });
  }
  if (collect === undefined) return followLog(scope, writer, { ...options, until: 'head' });
  const begin = () => new CollectingPass(scope, writer, { ...options, collect });
  return passing(scope, writer, { ...options, begin, end: null });
}

interface PassingOptions extends FillOptions {
  readonly begin: () => FillingPass;
  /** Null where that is the head, wherever it moves. */
  readonly end: Position | null;
}

async function passing(
  scope: ProjectionScope,
  writer: BatchWriter,
  { begin, end, ...options }: PassingOptions,
): Promise<void> {
  for (;;) {
    const pass = begin();
    const brokenOff = await brokenOffAt(scope, writer, pass);
    if (brokenOff === null) return;
    const until = end !== null && end < brokenOff ? end : brokenOff;
    await followLog(scope, writer, { ...options, until });
  }
}

/** Up to where the pass has tried, at least the next event; null once it has come to its end. */
async function brokenOffAt(
  { monitor, holder, signal }: ProjectionScope,
  writer: BatchWriter,
  pass: FillingPass,
): Promise<Position | null> {
  try {
    await pass.toEnd();
    return null;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof FencedError) throw error;
    monitor.retry(holder.reader, error, 0);
    const next = writer.at.position + 1n;
    return pass.reached > next ? pass.reached : next;
  }
}

/** Kept with the version, so that another worker that goes on with it ends at the same place. */
function whereStreamsEnd({ pool, holder, streams }: ProjectionScope): Promise<Position> {
  const settings = `set local search_path to ${holder.reader}`;
  return inTransaction(pool, settings, async (client) => {
    await fence(client, holder);
    const query = async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(sql, [...values])).rows;
    return filledTo({ query }, () => streams.head());
  });
}
