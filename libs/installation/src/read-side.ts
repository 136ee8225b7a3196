import { ReadModels } from '@ledger/projection';
import { createPool } from '@ledger/platform';
import type { Pool } from 'pg';

/** What finds things in read models. */
export interface ReadSide {
  readonly pool: Pool;
  readonly models: ReadModels;
  close(): Promise<void>;
}

const CONNECTIONS = 8;
const LONGEST_QUERY_MS = 10_000;

export function openReadSide(databaseUrl: string): ReadSide {
  const pool = createPool(databaseUrl, {
    role: 'ledger_reader',
    applicationName: 'ledger-queries',
    statementTimeout: LONGEST_QUERY_MS,
    max: CONNECTIONS,
  });
  const models = new ReadModels(pool);
  const close = async () => {
    await models.close();
    await pool.end();
  };
  return { pool, models, close };
}
