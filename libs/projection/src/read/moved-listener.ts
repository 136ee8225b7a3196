import type { Pool, PoolClient } from 'pg';
import { MOVED_CHANNEL } from '../checkpoint/checkpoint.js';

/** Called with the reader whose checkpoint moved, and where to. */
export type OnMoved = (reader: string, position: bigint) => void;

/**
 * Hears when a checkpoint moves, on one connection that it keeps. While that connection is lost nothing is heard, so
 * whoever waits must also look from time to time; the next one who waits connects again.
 */
export class MovedListener {
  readonly #listeners = new Set<OnMoved>();
  #client: PoolClient | null = null;
  #opening: Promise<void> | null = null;

  constructor(private readonly pool: Pool) {}

  /** Returns what ends the hearing. */
  async hear(listener: OnMoved): Promise<() => void> {
    this.#listeners.add(listener);
    if (this.#client === null) await (this.#opening ??= this.#open());
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    await this.#opening;
    if (this.#client !== null) this.#lose(this.#client);
  }

  async #open(): Promise<void> {
    try {
      const client = await this.pool.connect();
      this.#client = client;
      client.on('error', () => {
        this.#lose(client);
      });
      client.on('notification', ({ payload = '' }) => {
        this.#tell(payload);
      });
      await client.query(`listen ${MOVED_CHANNEL}`);
    } catch {
      if (this.#client !== null) this.#lose(this.#client);
    } finally {
      this.#opening = null;
    }
  }

  /** The pool must not hand out a connection that listens or is broken. */
  #lose(client: PoolClient): void {
    if (this.#client !== client) return;
    this.#client = null;
    client.release(true);
  }

  #tell(payload: string): void {
    const [reader = '', position = '0'] = payload.split(' ');
    for (const listener of this.#listeners) listener(reader, BigInt(position));
  }
}
