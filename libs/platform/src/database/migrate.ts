import { refuse, RefusedError } from '@ledger/kernel';
import { DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { META_SCHEMA, MIGRATIONS_TABLE, refuseNewer } from './applied-migrations.js';
import { reasonOf, withDatabaseRefusals } from './database-errors.js';
import type { Migration } from './migration-list.js';
import { prepareRoles } from './prepare-roles.js';
import { sessionConfig } from './session.js';

export type MigrationProgress =
  | { readonly state: 'waiting' }
  | {
      readonly state: 'applied';
      readonly migration: string;
      /** Of the migrations that were pending at the start. */
      readonly done: number;
      readonly total: number;
    };

export interface MigrateOptions {
  /** Its login must be a member of `ledger_migrator`, or may make itself one. */
  readonly url: string;
  /** Every migration of this release, in order. */
  readonly migrations: readonly Migration[];
  readonly onProgress?: (progress: MigrationProgress) => void;
}

/**
 * Brings the database to the schema of this release. Only one process does so at a time: others wait and then find
 * nothing to do. Each migration is one transaction, run as `ledger_owner`, so that a failed one leaves nothing behind.
 *
 * @returns the names of the migrations that were applied now
 * @throws RefusedError `database.unavailable`, `database.privilege-missing`, `schema.newer`, `database.migration-failed`
 */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  return withDatabaseRefusals(async () => {
    await prepareRoles(options.url);
    const dataSource = await openAsOwner(options);
    const runner = dataSource.createQueryRunner();
    try {
      await lock(runner, options);
      return await applyPending(dataSource, runner, options);
    } finally {
      // Closing the connection gives the lock back, whatever state it is in.
      await dataSource.destroy();
    }
  });
}

function openAsOwner({ url, migrations }: MigrateOptions): Promise<DataSource> {
  const session = sessionConfig(url, {
    role: 'ledger_owner',
    applicationName: 'ledger-migrate',
    statementTimeout: 0,
  });
  return new DataSource({
    type: 'postgres',
    schema: META_SCHEMA,
    migrations: [...migrations],
    migrationsTableName: MIGRATIONS_TABLE,
    installExtensions: false,
    extra: session,
  }).initialize();
}

async function lock(runner: QueryRunner, { onProgress }: MigrateOptions): Promise<void> {
  const [free] = (await runner.query(`SELECT pg_try_advisory_lock(${LOCK}) AS taken`)) as [
    { taken: boolean },
  ];
  if (free.taken) return;
  onProgress?.({ state: 'waiting' });
  await runner.query(`SELECT pg_advisory_lock(${LOCK})`);
}

const LOCK = `hashtextextended('${META_SCHEMA}.${MIGRATIONS_TABLE}', 0)`;

/** Which migrations a database has is no secret: every app looks before it starts. */
const META_SETUP = [
  `CREATE SCHEMA IF NOT EXISTS ${META_SCHEMA}`,
  `GRANT USAGE ON SCHEMA ${META_SCHEMA} TO PUBLIC`,
  `ALTER DEFAULT PRIVILEGES IN SCHEMA ${META_SCHEMA} GRANT SELECT ON TABLES TO PUBLIC`,
];

async function applyPending(
  dataSource: DataSource,
  runner: QueryRunner,
  { migrations, onProgress }: MigrateOptions,
): Promise<readonly string[]> {
  for (const statement of META_SETUP) await runner.query(statement);
  const executor = new MigrationExecutor(dataSource, runner);
  const applied = (await executor.getExecutedMigrations()).map(({ name }) => name);
  const newer = refuseNewer(migrations, applied);
  if (newer !== null) throw new RefusedError(newer);
  const pending = await executor.getPendingMigrations();
  const names: string[] = [];
  for (const migration of pending) {
    await inTransaction(runner, migration.name, () => executor.executeMigration(migration));
    names.push(migration.name);
    onProgress?.({
      state: 'applied',
      migration: migration.name,
      done: names.length,
      total: pending.length,
    });
  }
  return names;
}

async function inTransaction(
  runner: QueryRunner,
  migration: string,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await runner.startTransaction();
    await work();
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    const reason = reasonOf(error);
    throw new RefusedError(refuse('database.migration-failed', { migration, reason }));
  }
}
