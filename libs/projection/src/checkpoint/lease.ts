import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Queryable } from '../database/queryable.js';
import { onConnection } from '../database/transaction.js';
import type { Holder } from './checkpoint.js';

/** Heartbeats, and attempts to take a lease, in the time it lasts. */
const BEATS_PER_LEASE = 3;

export interface TakeOptions {
  /** Ends waiting, and later the work. */
  readonly signal: AbortSignal;
  /** Called once if another worker holds the lease. */
  readonly onWait: () => void;
}

/**
 * The right to work for one reader. It lapses by the database's clock unless renewed; a worker that lost it without
 * noticing is stopped by the compare-and-set of its next checkpoint, not by this.
 */
export class Lease {
  readonly #ending = new AbortController();
  readonly #heart: NodeJS.Timeout;
  #beating = false;
  #lost = false;

  private constructor(
    private readonly pool: Pool,
    private readonly holder: Holder,
    private readonly outer: AbortSignal,
  ) {
    outer.addEventListener('abort', this.#end);
    // It may have been aborted while the lease was being taken; no event tells of that any more.
    if (outer.aborted) this.#end();
    this.#heart = setInterval(() => void this.#beat(), holder.leaseMs / BEATS_PER_LEASE);
  }

  /**
   * Waits until the lease is free and takes it.
   *
   * @returns null if the reader does not exist (any more)
   * @throws an AbortError once the signal is aborted
   */
  static async take(
    pool: Pool,
    holder: Holder,
    { signal, onWait }: TakeOptions,
  ): Promise<Lease | null> {
    for (let waited = false; ; waited = true) {
      signal.throwIfAborted();
      const answer = await onConnection(pool, (client) => tryToTake(client, holder));
      if (answer === 'taken') return new Lease(pool, holder, signal);
      if (answer === 'no-reader') return null;
      if (!waited) onWait();
      await delay(holder.leaseMs / BEATS_PER_LEASE, undefined, { signal });
    }
  }

  /** Aborted when the work is to end, or when a heartbeat finds that another worker took over. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  get lost(): boolean {
    return this.#lost;
  }

  /** Lets the next worker start at once. Never throws: an unreachable database lets the lease lapse by itself. */
  async release(): Promise<void> {
    clearInterval(this.#heart);
    this.outer.removeEventListener('abort', this.#end);
    const { reader, holder } = this.holder;
    await this.pool
      .query(
        `update projection.checkpoint set holder = null, lease_until = null
         where reader = $1 and holder = $2`,
        [reader, holder],
      )
      .catch(() => undefined);
  }

  readonly #end = (): void => {
    this.#ending.abort();
  };

  async #beat(): Promise<void> {
    if (this.#beating) return;
    this.#beating = true;
    const { reader, holder, leaseMs } = this.holder;
    try {
      const { rowCount } = await this.pool.query(
        `update projection.checkpoint set lease_until = clock_timestamp() + $3 * interval '1 ms'
         where reader = $1 and holder = $2`,
        [reader, holder, leaseMs],
      );
      this.#lost = rowCount === 0;
      if (this.#lost) this.#end();
    } catch {
      // Whether the lease is still held is settled by the next beat or by the checkpoint's compare-and-set.
    } finally {
      this.#beating = false;
    }
  }
}

async function tryToTake(
  client: Queryable,
  { reader, holder, leaseMs }: Holder,
): Promise<'taken' | 'held' | 'no-reader'> {
  const { rowCount } = await client.query(
    `update projection.checkpoint
     set holder = $2, lease_until = clock_timestamp() + $3 * interval '1 ms'
     where reader = $1 and (holder is null or holder = $2 or lease_until < clock_timestamp())`,
    [reader, holder, leaseMs],
  );
  if (rowCount === 1) return 'taken';
  const known = await client.query('select from projection.checkpoint where reader = $1', [reader]);
  return known.rowCount === 1 ? 'held' : 'no-reader';
}
