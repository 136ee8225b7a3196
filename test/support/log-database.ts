import {
  CreateLog1763800000000,
  openPostgresEventLog,
  type PostgresEventLogOptions,
} from '@ledger/event-log';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from './test-database.js';

type Log = Awaited<ReturnType<typeof openPostgresEventLog>>;

/** A test database that holds an empty log. */
export interface LogDatabase extends TestDatabase {
  open(options?: Omit<PostgresEventLogOptions, 'url'>): Promise<Log>;
}

export async function createLogDatabase(): Promise<LogDatabase> {
  const database = await createTestDatabase();
  await migrateLog(database.url);
  return {
    ...database,
    open: (options = {}) => openPostgresEventLog({ url: database.url, ...options }),
  };
}

export async function migrateLog(url: string): Promise<void> {
  const source = new DataSource({ type: 'postgres', url, migrations: [CreateLog1763800000000] });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}
