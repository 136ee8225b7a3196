import type { Pool, PoolClient } from 'pg';
import { ConnectionLostError } from './transient-error.js';

/**
 * Runs the work on one connection, outside any transaction.
 *
 * @throws ConnectionLostError if no connection could be had or it broke; other errors as they are
 */
export async function onConnection<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await connect(pool);
  // Without a listener, a connection that breaks between two statements would end the process.
  client.on('error', ignore);
  let broken = false;
  try {
    return await work(client);
  } catch (error) {
    broken = !(await rolledBack(client));
    throw broken ? new ConnectionLostError(error) : error;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}

/**
 * Runs the work in a transaction and commits it.
 *
 * @param settings statements such as `SET LOCAL …;` sent together with BEGIN
 * @throws ConnectionLostError also when it is unknown whether a COMMIT under way was carried out
 */
export async function inTransaction<T>(
  pool: Pool,
  settings: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  return onConnection(pool, async (client) => {
    // Named, because a stricter default of the database would turn every lost race into an error.
    await client.query(`begin isolation level read committed; ${settings}`);
    const result = await work(client);
    await client.query('commit');
    return result;
  });
}

function ignore(): void {
  // The statement that meets the broken connection reports it.
}

async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw new ConnectionLostError(error);
  }
}

/** Leaves no transaction open; false if the connection is of no more use. */
async function rolledBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('rollback');
    return true;
  } catch {
    return false;
  }
}
