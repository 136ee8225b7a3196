import { refuse, type Refusal } from '@ledger/kernel';
import type { Pool } from 'pg';
import type { Queryable } from '../database/queryable.js';
import { inTransaction } from '../database/transaction.js';
import { refuseProcess } from '../process/refuse-process.js';
import { schemaOf, type Projection } from '../projection.js';

/** How long readers that found a version just before a switch may go on reading it. */
const READERS_LEAVE_WITHIN_SECONDS = 60;

type CannotDrop =
  'projection.unknown' | 'projection.active' | 'projection.in-use' | 'process.never-rebuilt';

/**
 * Removes a version's schema, checkpoint and failure. Never the active one, nor the one that was active until a
 * moment ago, unless it was made from another log: then nobody may read it, and it is in the way of one that can be. A
 * worker that still keeps it ends by itself.
 *
 * @param log id of the log in use; null for whichever the version was made from
 * @returns null, or why it stays
 */
export async function dropVersion(
  pool: Pool,
  { name, version }: Pick<Projection, 'name' | 'version'>,
  log: string | null = null,
): Promise<Refusal<CannotDrop> | null> {
  const schema = schemaOf({ name, version });
  return inTransaction(pool, '', async (client) => {
    // A switch to this version now waits for the end of this transaction, and then finds nothing to switch to.
    const known = await client.query(
      'select from projection.version where schema = $1 for update',
      [schema],
    );
    if (known.rowCount === 0) {
      const process = await refuseProcess(client, name);
      return process ?? refuse('projection.unknown', { projection: name, version });
    }
    const used = await inUse(client, { name, version, schema, log });
    if (used !== null) return used;
    await client.query('delete from projection.active where name = $1 and version = $2', [
      name,
      version,
    ]);
    // In the order in which a worker locks them: rows first, checkpoint last.
    await client.query(`drop schema ${schema} cascade`);
    await client.query('delete from projection.version where schema = $1', [schema]);
    await client.query('delete from projection.checkpoint where reader = $1', [schema]);
    return null;
  });
}

interface Dropped {
  readonly name: string;
  readonly version: number;
  readonly schema: string;
  readonly log: string | null;
}

/** Null if no reader uses the version. */
async function inUse(
  db: Queryable,
  { name: projection, version, schema, log }: Dropped,
): Promise<Refusal<'projection.active' | 'projection.in-use'> | null> {
  const { rows } = await db.query<{ active: boolean; until: Date }>(
    `select version = $2 as active, switched_at + $3 * interval '1 s' as until
     from projection.active
     join projection.checkpoint on reader = $4 and log = coalesce($5, log)
     where name = $1 and (version = $2 or (previous = $2
       and switched_at + $3 * interval '1 s' > clock_timestamp()))`,
    [projection, version, READERS_LEAVE_WITHIN_SECONDS, schema, log],
  );
  const [row] = rows;
  if (row === undefined) return null;
  if (row.active) return refuse('projection.active', { projection, version });
  return refuse('projection.in-use', { projection, version, until: row.until.toISOString() });
}
