import { refuse, RefusedError, type Refusal } from '@ledger/kernel';
import type { Pool } from 'pg';
import { META_SCHEMA, MIGRATIONS_TABLE, refuseNewer, refuseOlder } from './applied-migrations.js';
import { isPrivilegeMissing, isUnknownRole, withDatabaseRefusals } from './database-errors.js';
import type { Migration } from './migration-list.js';

export interface SchemaCheck {
  readonly pool: Pool;
  /** Every migration this release knows, in order. */
  readonly migrations: readonly Migration[];
}

/**
 * Whether the database has exactly the migrations of this release; every app asks before it does anything else.
 *
 * @returns null if it has, else `schema.older` or `schema.newer`
 * @throws RefusedError `database.unavailable`, `database.privilege-missing`
 */
export async function checkSchema({ pool, migrations }: SchemaCheck): Promise<Refusal | null> {
  const applied = await withDatabaseRefusals(() => appliedMigrations(pool));
  return refuseNewer(migrations, applied) ?? refuseOlder(migrations, applied);
}

async function appliedMigrations(pool: Pool): Promise<readonly string[]> {
  const table = `${META_SCHEMA}.${MIGRATIONS_TABLE}`;
  try {
    const { rows: tables } = await pool.query<{ known: boolean }>(
      'SELECT to_regclass($1) IS NOT NULL AS known',
      [table],
    );
    if (tables[0]?.known !== true) return [];
    const { rows } = await pool.query<{ name: string }>(`SELECT name FROM ${table} ORDER BY id`);
    return rows.map(({ name }) => name);
  } catch (error) {
    if (isUnknownRole(error)) return [];
    if (isPrivilegeMissing(error)) throw roleDenied(pool, error.message);
    throw error;
  }
}

/** The server says `permission denied to set role "…"` while connecting. */
function roleDenied(pool: Pool, message: string): RefusedError {
  const login = new URL(pool.options.connectionString ?? '').username;
  const role = /"(\w+)"/.exec(message)?.[1] ?? 'ledger_reader';
  const statement = `GRANT ${role} TO ${login}`;
  return new RefusedError(refuse('database.privilege-missing', { login, statement }));
}
