import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { createLogDatabase, type LogDatabase } from '../../../../test/support/log-database.js';
import { openProjectorPool } from '../database/projector-pool.js';
import { CreateProjection1764000000000 } from '../migrations/1764000000000-create-projection.js';

/** A test database with an empty log and the bookkeeping of projections. */
export interface ProjectionDatabase extends LogDatabase {
  /** Acts as the role `ledger_projector`. */
  readonly projector: Pool;
}

export async function createProjectionDatabase(): Promise<ProjectionDatabase> {
  const database = await createLogDatabase();
  const source = new DataSource({
    type: 'postgres',
    url: database.url,
    migrations: [CreateProjection1764000000000],
  });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
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
