import type { Pool } from 'pg';
import { fence, type Holder } from '../checkpoint/checkpoint.js';
import { inTransaction, onConnection } from '../database/transaction.js';
import type { Projection } from '../projection.js';
import type { Failpoints } from '../runner/failpoints.port.js';
import { tablesOf } from './version-store.js';

/** Sorts the keys of some million rows without writing them to disk in between. */
const SORTED_IN_MEMORY = '256MB';

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
  const settings = `set local search_path to ${schema}; set local statement_timeout = 0;
    set local maintenance_work_mem = '${SORTED_IN_MEMORY}';
    set local idle_in_transaction_session_timeout = ${holder.leaseMs}`;
  await inTransaction(pool, settings, async (client) => {
    for (const statement of projection.indexes) {
      await client.query(unhurried(statement));
      await failpoints.reach('index-made');
    }
    for (const table of tables) await client.query(unhurried(`analyze ${table}`));
    await fence(client, holder);
    await client.query(`update projection.version set phase = 'live' where schema = $1`, [schema]);
    await client.query(
      'insert into projection.active (name, version) values ($1, $2) on conflict (name) do nothing',
      [projection.name, projection.version],
    );
    await failpoints.reach('live-before-commit');
  });
}

/** Sets the visibility map, which ANALYZE does not. Cannot run inside a transaction; to repeat it does no harm. */
function vacuumed(pool: Pool, schema: string): Promise<readonly string[]> {
  return onConnection(pool, async (client) => {
    const tables = await tablesOf(client, schema);
    await client.query('set statement_timeout = 0');
    for (const table of tables) await client.query(unhurried(`vacuum ${table}`));
    await client.query('reset statement_timeout');
    return tables;
  });
}

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** A statement that may take hours, whatever the pool's own limit is; the driver's types leave the option out. */
function unhurried(text: string) {
  return { text, query_timeout: LONGEST_TIMER_MS };
}
