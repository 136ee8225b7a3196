import type pg from 'pg';

/** The role a process plays on the log; the login user of the URL must be a member of it. */
export type LogRole = 'ledger_appender' | 'ledger_reader' | 'ledger_migrator';

/** A client that gives up on a silent server instead of waiting for ever; times in milliseconds. */
export function clientConfig(url: string, role: LogRole, timeoutMs: number): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: `ledger ${role}`,
    options: `-c role=${role} -c statement_timeout=${timeoutMs} -c idle_in_transaction_session_timeout=${timeoutMs}`,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
    keepAlive: true,
  };
}
