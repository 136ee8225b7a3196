import type { EventLog, EventPages, Position, RecordedEvent } from '@ledger/event-log';
import { refuse, RefusedError } from '@ledger/kernel';
import { FencedError, type Checkpoint } from '../checkpoint/checkpoint.js';
import { isTransient } from '../database/transient-error.js';
import { readBatches } from './read-batches.js';
import { following, LogOrderError } from './sequence.js';
import { StoppedError } from './stopped-error.js';
import { patiently, type WorkerScope } from './worker-scope.js';

/** Takes the events in log order and knows how far it has come. */
export interface LogFollower {
  readonly at: Checkpoint;
  /**
   * @param batch events that follow the checkpoint
   * @throws StoppedError at the first event that it cannot get past, with everything before it done
   * @throws FencedError if another worker took over
   */
  write(batch: readonly RecordedEvent[]): Promise<void>;
  /** @throws StoppedError because the log cannot give the next event */
  stopUnreadable(cause: unknown): Promise<never>;
}

/** What a worker needs of a log that it follows. */
export type ReadableLog = Pick<EventLog, 'dense' | 'identity' | 'readAll' | 'subscribe'>;

export interface FollowOptions {
  readonly log: ReadableLog;
  /** `head` ends there, a position with its event or at the head, `ever` waits for more. */
  readonly until: 'head' | 'ever' | Position;
  /** About the most events written at once. */
  readonly batchSize: number;
}

/** To parse a larger page would keep the event loop from sending the next statement of the batch under way. */
const PAGE_EVENTS = 1_000;

/**
 * Writes what follows the checkpoint, beginning anew at the checkpoint after an error of the surroundings. Where the
 * log cannot give an event, everything before it is written first.
 *
 * @throws what the follower throws, what the log refuses, and the signal's reason once it is aborted
 */
export async function followLog(
  scope: WorkerScope,
  writer: LogFollower,
  options: FollowOptions,
): Promise<void> {
  while (!isThere(writer, options)) {
    try {
      await readOn(scope, writer, options);
      return;
    } catch (error) {
      if (!isUnreadable(error, scope.signal)) throw error;
      const { position } = writer.at;
      const until = options.until === 'ever' ? 'head' : options.until;
      await approach(scope, writer, { log: options.log, until, batchSize: 1 });
      // Everything can be read, so the fault is not an event's.
      if (writer.at.position === position) throw error;
    }
  }
}

function isThere({ at }: LogFollower, { until }: Pick<FollowOptions, 'until'>): boolean {
  return typeof until === 'bigint' && at.position >= until;
}

/** One event at a time, so that the one that cannot be read holds up none before it. */
async function approach(
  scope: WorkerScope,
  writer: LogFollower,
  options: FollowOptions,
): Promise<void> {
  try {
    await readOn(scope, writer, options);
  } catch (error) {
    if (!isUnreadable(error, scope.signal)) throw error;
    await writer.stopUnreadable(error);
  }
}

async function readOn(
  scope: WorkerScope,
  writer: LogFollower,
  { log, until, batchSize }: FollowOptions,
): Promise<void> {
  const { signal } = scope;
  const open = (stop: AbortSignal): EventPages => {
    const options = { after: writer.at, batchSize: Math.min(PAGE_EVENTS, batchSize), signal: stop };
    return until === 'ever' ? log.subscribe(options) : log.readAll(options);
  };
  const pass = async (): Promise<void> => {
    for await (const batch of readBatches(open, { size: batchSize, signal })) {
      const next = following(batch, writer.at.position, log.dense);
      const wanted =
        typeof until === 'bigint' ? next.filter(({ position }) => position <= until) : next;
      if (wanted.length > 0) await writer.write(wanted);
      if (wanted.length < next.length || isThere(writer, { until })) return;
    }
    signal.throwIfAborted();
    if (until === 'ever') throw subscriptionEnded();
  };
  await patiently(scope, pass, (error) => isTransient(error) || error instanceof LogOrderError);
}

/** Whether the error is of an event that the log should give, and neither another answer of it nor one of the writing. */
function isUnreadable(error: unknown, signal: AbortSignal): boolean {
  if (signal.aborted) return false;
  if (error instanceof RefusedError) return error.refusal.refused === 'eventstoredb.event-foreign';
  return !(error instanceof StoppedError || error instanceof FencedError);
}

/** A log that ends a subscription by itself must not end the projection in silence. */
function subscriptionEnded(): RefusedError {
  return new RefusedError(refuse('log.unavailable', { reason: 'the subscription ended' }));
}
