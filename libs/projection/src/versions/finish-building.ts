import type { Pool } from 'pg';
import { fence, type Holder } from '../checkpoint/checkpoint.js';
import { inTransaction, onConnection } from '../database/transaction.js';
import type { Projection } from '../projection.js';
import type { Failpoints } from '../runner/failpoints.port.js';
import { tablesOf } from './version-store.js';

/**
 * Turns a filled version into a live one: indexes, statistics and the new phase come in one transaction, so that a
 * crash leaves it filled and the indexes are made again. The first version of a projection becomes the active one.
 *
 * @throws FencedError if the worker lost its lease meanwhile
 */
export async function finishBuilding(
  pool: Pool,
  holder: Holder,
  projection: Projection,
  failpoints: Failpoints,
): Promise<void> {
  const schema = holder.reader;
  const tables = await vacuumed(pool, schema);
  const settings = `SET LOCAL search_path TO ${schema}; SET LOCAL statement_timeout = 0;
    SET LOCAL idle_in_transaction_session_timeout = ${holder.leaseMs}`;
  await inTransaction(pool, settings, async (client) => {
    for (const statement of projection.indexes) {
      await client.query(statement);
      await failpoints.reach('index-made');
    }
    for (const table of tables) await client.query(`ANALYZE ${table}`);
    await fence(client, holder);
    await client.query(`UPDATE projection.version SET phase = 'live' WHERE schema = $1`, [schema]);
    await client.query(
      'INSERT INTO projection.active (name, version) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING',
      [projection.name, projection.version],
    );
    await failpoints.reach('live-before-commit');
  });
}

/** Sets the visibility map, which ANALYZE does not. Cannot run inside a transaction; to repeat it does no harm. */
function vacuumed(pool: Pool, schema: string): Promise<readonly string[]> {
  return onConnection(pool, async (client) => {
    const tables = await tablesOf(client, schema);
    for (const table of tables) await client.query(`VACUUM ${table}`);
    return tables;
  });
}
