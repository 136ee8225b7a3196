import {
  LOG_MIGRATIONS,
  openPostgresEventLog,
  type PostgresEventLogOptions,
} from '@ledger/event-log';
import { migrate } from '@ledger/platform';
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
  await migrate({ url, migrations: LOG_MIGRATIONS });
}
