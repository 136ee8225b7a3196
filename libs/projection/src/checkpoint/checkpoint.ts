import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Position } from '@ledger/event-log';
import type { Instant } from '@ledger/kernel';
import type { Queryable } from '../database/queryable.js';

/** How far a reader of the log has come. */
export interface Checkpoint {
  /** Log id the position belongs to. */
  readonly log: string;
  /** Everything up to here has had its effect; 0n before the first event. */
  readonly position: Position;
}

/** Another worker holds the lease or has moved the checkpoint: what this one was doing must not be committed. */
export class FencedError extends Error {
  constructor(reader: string) {
    super(`${reader} is in the hands of another worker`);
    this.name = 'FencedError';
  }
}

/** Who works: only the holder of the reader's lease may move its checkpoint. */
export interface Holder {
  readonly reader: string;
  readonly holder: string;
  readonly leaseMs: number;
}

/** A worker of this process for a reader, told apart from every other one. */
export function holderOf(reader: string, leaseMs: number): Holder {
  return { reader, holder: `${hostname()}/${process.pid}/${randomUUID()}`, leaseMs };
}

export interface CheckpointMove {
  readonly from: Checkpoint;
  readonly to: Position;
  /** Recorded time of `to`. */
  readonly recordedTime: Instant;
}

/** Where the reader's move is announced; the payload is `reader position`. */
export const MOVED_CHANNEL = 'projection_moved';

/** Puts a new reader before the first event of the log; false if it exists already, wherever it stands. */
export async function createCheckpoint(
  db: Queryable,
  reader: string,
  log: string,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'insert into projection.checkpoint (reader, log) values ($1, $2) on conflict do nothing',
    [reader, log],
  );
  return rowCount === 1;
}

/**
 * Compare-and-set, to be the last statement of the transaction that holds the effects: it moves the checkpoint only
 * if it still stands where the batch began and the worker still is the holder. Also renews the lease and, on commit,
 * wakes who waits for the position.
 *
 * @throws FencedError if not; the transaction must then be rolled back
 */
export async function moveCheckpoint(
  tx: Queryable,
  { reader, holder, leaseMs }: Holder,
  { from, to, recordedTime }: CheckpointMove,
): Promise<void> {
  const { rowCount } = await tx.query(
    `with moved as (
       update projection.checkpoint
       set position = $5, recorded_time = $6, moved_at = clock_timestamp(),
         lease_until = clock_timestamp() + $7 * interval '1 ms'
       where reader = $1 and holder = $2 and log = $3 and position = $4
       returning reader, position
     )
     select pg_notify('${MOVED_CHANNEL}', reader || ' ' || position) from moved`,
    [reader, holder, from.log, from.position, to, recordedTime, leaseMs],
  );
  if (rowCount !== 1) throw new FencedError(reader);
}

/**
 * Makes sure until the end of the transaction that the worker is still the holder.
 *
 * @throws FencedError if not
 */
export async function fence(tx: Queryable, { reader, holder }: Holder): Promise<void> {
  const { rowCount } = await tx.query(
    'select from projection.checkpoint where reader = $1 and holder = $2 for no key update',
    [reader, holder],
  );
  if (rowCount !== 1) throw new FencedError(reader);
}
