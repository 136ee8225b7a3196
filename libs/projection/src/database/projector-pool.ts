import { sessionConfig } from '@ledger/platform';
import { Pool } from 'pg';

/** Longest that one statement of a worker may take; the statements that build a version set their own. */
const STATEMENT_TIMEOUT_MS = 60_000;
/** The server, if it still answers, speaks first. */
const SILENCE_MS = STATEMENT_TIMEOUT_MS + 5_000;

export interface ProjectorPoolOptions {
  /** The login must be a member of the role `ledger_projector`. */
  readonly url: string;
  /** Two for each runner that works at the same time. */
  readonly connections: number;
}

/** Connections for workers and for the commands on versions; they give up on a server that has gone silent. */
export function openProjectorPool({ url, connections }: ProjectorPoolOptions): Pool {
  const session = {
    role: 'ledger_projector',
    applicationName: 'ledger-projector',
    statementTimeout: STATEMENT_TIMEOUT_MS,
  } as const;
  const pool = new Pool({
    ...sessionConfig(url, session),
    max: connections,
    query_timeout: SILENCE_MS,
  });
  // A connection lost while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}
