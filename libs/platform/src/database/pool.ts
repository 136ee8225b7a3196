import { Pool } from 'pg';
import { sessionConfig, type SessionOptions } from './session.js';

export interface PoolOptions extends SessionOptions {
  /** Most connections open at once; further callers wait. */
  readonly max: number;
  /** Told of a connection that was lost while nobody used it; it is replaced by itself. */
  readonly onConnectionLost?: (error: Error) => void;
}

/**
 * Connections to PostgreSQL, all in one role. Nothing is connected until the first use; a lost connection fails the
 * statement under way, if any, and never the process.
 */
export function createPool(url: string, { max, onConnectionLost, ...session }: PoolOptions): Pool {
  const pool = new Pool({ ...sessionConfig(url, session), max });
  pool.on('error', (error) => onConnectionLost?.(error));
  // A client that is lent out has no listener of the pool's: without this one, losing it would end the process. Its
  // borrower learns of the loss from the statement under way or the next one.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
