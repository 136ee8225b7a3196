import type { Pool } from 'pg';
import { createCheckpoint, type Checkpoint } from '../checkpoint/checkpoint.js';
import type { Failure } from '../checkpoint/failure.js';
import { failureOf, FAILURE_COLUMNS, type FailureColumns } from '../checkpoint/failure-columns.js';
import type { Queryable } from '../database/queryable.js';
import { inTransaction } from '../database/transaction.js';
import { schemaOf, type Projection } from '../projection.js';

/** A version as its worker finds it. */
export interface VersionState {
  readonly phase: 'filling' | 'live';
  readonly checkpoint: Checkpoint;
  readonly failure: Failure | null;
}

/**
 * Makes the version's schema and puts its checkpoint before the first event of the log, unless that has been done:
 * all of it or nothing, whoever else tries at the same time.
 */
export async function createVersion(
  pool: Pool,
  projection: Projection,
  log: string,
): Promise<void> {
  const schema = schemaOf(projection);
  await inTransaction(pool, '', async (client) => {
    if (!(await createCheckpoint(client, schema, log))) return;
    await client.query(
      'insert into projection.version (name, version, schema) values ($1, $2, $3)',
      [projection.name, projection.version, schema],
    );
    await createSchema(client, schema, projection.tables);
  });
}

/** Null if there is no such version. */
export async function readVersion(db: Queryable, schema: string): Promise<VersionState | null> {
  const { rows } = await db.query<VersionRow>(
    `select v.phase, c.log, c.position::text as position, ${FAILURE_COLUMNS}
     from projection.version v
     join projection.checkpoint c on c.reader = v.schema
     left join projection.failure f on f.reader = v.schema
     where v.schema = $1`,
    [schema],
  );
  const [row] = rows;
  if (row === undefined) return null;
  return {
    phase: row.phase,
    checkpoint: { log: row.log, position: BigInt(row.position) },
    failure: failureOf(row),
  };
}

interface VersionRow extends FailureColumns {
  readonly phase: VersionState['phase'];
  readonly log: string;
  readonly position: string;
}

/** Owned by the role, not by who happens to connect, so that any worker can later index or drop it. */
async function createSchema(
  client: Queryable,
  schema: string,
  tables: readonly string[],
): Promise<void> {
  await client.query(`create schema ${schema} authorization ledger_projector`);
  await client.query(`set local role ledger_projector; set local search_path to ${schema}`);
  for (const statement of tables) await client.query(statement);
  for (const table of await tablesOf(client, schema)) {
    await client.query(`alter table ${table} set (${EAGER_VACUUM})`);
  }
  await client.query(`grant usage on schema ${schema} to ledger_reader`);
  await client.query(`grant select on all tables in schema ${schema} to ledger_reader`);
}

/** Without an up-to-date visibility map, index-only reads were measured three to six times slower. */
const EAGER_VACUUM = `autovacuum_vacuum_scale_factor = 0.005,
  autovacuum_vacuum_insert_scale_factor = 0.002, autovacuum_vacuum_cost_delay = 0`;

/** Qualified and quoted names of the schema's tables. */
export async function tablesOf(db: Queryable, schema: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ table: string }>(
    `select format('%I.%I', schemaname, tablename) as table from pg_tables
     where schemaname = $1 order by tablename`,
    [schema],
  );
  return rows.map(({ table }) => table);
}
