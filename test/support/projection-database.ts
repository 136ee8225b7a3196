import { CreateProjection1764000000000, openProjectorPool } from '@ledger/projection';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
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

/** The log's migrations, which make the roles, must have run. */
export async function migrateProjections(url: string): Promise<void> {
  const migrations = [CreateProjection1764000000000];
  const source = new DataSource({ type: 'postgres', url, migrations });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}
