import { LOG_MIGRATIONS } from '@ledger/event-log';
import { migrate, migrationList } from '@ledger/platform';
import { PROJECTION_MIGRATIONS, openProjectorPool } from '@ledger/projection';
import type { Pool } from 'pg';
import { createLogDatabase, type LogDatabase } from './log-database.js';

/** A test database with an empty log and the bookkeeping of projections. */
export interface ProjectionDatabase extends LogDatabase {
  /** Acts as the role `ledger_projector`. */
  readonly projector: Pool;
}

export async function createProjectionDatabase(): Promise<ProjectionDatabase> {
  const database = await createLogDatabase();
  await migrateProjections(database.url);
  const projector = openProjectorPool({ url: database.url, connections: 12 });
  return {
    ...database,
    projector,
    drop: async () => {
      await projector.end();
      await database.drop();
    },
  };
}

/** Brings a database to what log and projections need. */
export async function migrateProjections(url: string): Promise<void> {
  await migrate({ url, migrations: migrationList(LOG_MIGRATIONS, PROJECTION_MIGRATIONS) });
}
