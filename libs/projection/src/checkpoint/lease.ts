import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Queryable } from '../database/queryable.js';
import { onConnection } from '../database/transaction.js';
import type { Holder } from './checkpoint.js';

/** Heartbeats and attempts to take a lease, per lease span. */
const BEATS_PER_LEASE = 3;

/**
 * The right to work for one reader. It lapses by the database's clock unless renewed; a worker that lost it without
 * noticing is stopped by the compare-and-set of its next checkpoint, not by this.
 */
export class Lease {
  readonly #lost = new AbortController();
  readonly #heart: NodeJS.Timeout;
  #beating = false;

  private constructor(
    private readonly pool: Pool,
    readonly holder: Holder,
  ) {
    this.#heart = setInterval(() => void this.#beat(), holder.leaseMs / BEATS_PER_LEASE);
  }

  /**
   * Waits until the lease is free and takes it.
   *
   * @returns null if the reader does not exist (any more)
   * @throws the signal's reason once it is aborted
   */
  static async take(pool: Pool, holder: Holder, options: TakeOptions): Promise<Lease | null> {
    for (;;) {
      options.signal.throwIfAborted();
      const answer = await onConnection(pool, (client) => tryToTake(client, holder));
      if (answer === 'taken') return new Lease(pool, holder);
      if (answer === 'no-reader') return null;
      options.onWait();
      await delay(holder.leaseMs / BEATS_PER_LEASE, undefined, { signal: options.signal });
    }
  }

  /** Aborted when a heartbeat finds another holder. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** Lets the next worker start at once. Never throws: an unreachable database lets the lease lapse by itself. */
  async release(): Promise<void> {
    clearInterval(this.#heart);
    const { reader, holder } = this.holder;
    await this.pool
      .query(
        `UPDATE projection.checkpoint SET holder = NULL, lease_until = NULL
         WHERE reader = $1 AND holder = $2`,
        [reader, holder],
      )
      .catch(() => undefined);
  }

  async #beat(): Promise<void> {
    if (this.#beating) return;
    this.#beating = true;
    const { reader, holder, leaseMs } = this.holder;
    try {
      const { rowCount } = await this.pool.query(
        `UPDATE projection.checkpoint SET lease_until = clock_timestamp() + $3 * interval '1 ms'
         WHERE reader = $1 AND holder = $2`,
        [reader, holder, leaseMs],
      );
      if (rowCount === 0) this.#lost.abort();
    } catch {
      // Whether the lease is still held is settled by the next beat or by the checkpoint's compare-and-set.
    } finally {
      this.#beating = false;
    }
  }
}

export interface TakeOptions {
  readonly signal: AbortSignal;
  /** Called before each wait for another worker's lease. */
  readonly onWait: () => void;
}

async function tryToTake(
  client: Queryable,
  { reader, holder, leaseMs }: Holder,
): Promise<'taken' | 'held' | 'no-reader'> {
  const { rowCount } = await client.query(
    `UPDATE projection.checkpoint
     SET holder = $2, lease_until = clock_timestamp() + $3 * interval '1 ms'
     WHERE reader = $1 AND (holder IS NULL OR holder = $2 OR lease_until < clock_timestamp())`,
    [reader, holder, leaseMs],
  );
  if (rowCount === 1) return 'taken';
  const known = await client.query('SELECT FROM projection.checkpoint WHERE reader = $1', [reader]);
  return known.rowCount === 1 ? 'held' : 'no-reader';
}
