import type { PoolConfig } from 'pg';

/**
 * Who may do what (trust by role, not by care): the owner owns every schema and never logs in; the migrator alone
 * acts as owner; the appender adds events; the projector writes read models; the reader reads.
 */
export const DATABASE_ROLES = [
  'ledger_owner',
  'ledger_migrator',
  'ledger_appender',
  'ledger_projector',
  'ledger_reader',
] as const;

export type DatabaseRole = (typeof DATABASE_ROLES)[number];

export interface SessionOptions {
  /** Taken on from the first statement; the login must be a member. */
  readonly role: DatabaseRole;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string;
  /** Milliseconds after which the server cancels a statement; 0 for never. */
  readonly statementTimeout: number;
}

/** A server that takes longer to answer at all counts as out of reach. */
export const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Settings of a session that hold from its first statement, because the server applies them while connecting. They win
 * over those in the connection string. Unqualified names resolve to the system catalogue only, so that nobody can slip
 * an object of the same name in front of ours.
 */
export function sessionConfig(
  url: string,
  { role, applicationName, statementTimeout }: SessionOptions,
): PoolConfig {
  const address = new URL(url);
  const settings = {
    role,
    search_path: 'pg_catalog,pg_temp',
    statement_timeout: statementTimeout,
    TimeZone: 'UTC',
  };
  const ours = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const given = address.searchParams.get('options') ?? '';
  address.searchParams.set('options', [given, ...ours].join(' ').trim());
  address.searchParams.set('application_name', applicationName);
  return {
    connectionString: address.href.replaceAll('+', '%20'),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  };
}
