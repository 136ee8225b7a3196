import { sessionConfig, type DatabaseRole } from '@ledger/platform';
import type { ClientConfig } from 'pg';

/** The role a process plays on the log; the login user of the URL must be a member of it. */
export type LogRole = Extract<
  DatabaseRole,
  'ledger_appender' | 'ledger_migrator' | 'ledger_projector' | 'ledger_reader'
>;

/** A single connection that gives up on a silent server instead of waiting for ever; time in milliseconds. */
export function clientConfig(url: string, role: LogRole, timeoutMs: number): ClientConfig {
  const session = { role, applicationName: `ledger-log ${role}`, statementTimeout: timeoutMs };
  return {
    ...sessionConfig(url, session),
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
  };
}
