import { Pool } from 'pg';

/** Longest that one statement of a worker may go unanswered; index builds set their own. */
const QUERY_TIMEOUT_MS = 60_000;

export interface ProjectorPoolOptions {
  /** The login user must be a member of the role. */
  readonly url: string;
  /** Two for each runner that works at the same time. */
  readonly connections: number;
}

/** Connections that act as the role `ledger_projector` and give up on a server that has gone silent. */
export function openProjectorPool({ url, connections }: ProjectorPoolOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: 'ledger ledger_projector',
    options: '-c role=ledger_projector',
    connectionTimeoutMillis: 5_000,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
  });
  // A connection lost while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}
