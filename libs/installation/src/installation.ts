import { requireDurability, type EventStoreDbHealth, type LauncherLog } from '@ledger/event-log';
import { RefusedError } from '@ledger/kernel';
import { checkSchema, createPool, type Config } from '@ledger/platform';
import { shareDatabase, startDatabase } from './database.js';
import { openEventLog, type InstallationLog, type LogRole } from './event-log.js';
import { MIGRATIONS } from './migrations.js';

export interface OpenOptions {
  readonly log: LauncherLog;
  /** What this process may do on the log. */
  readonly role: LogRole;
  /** Whether another process of this machine may have the data folder at the same time. */
  readonly shared: boolean;
}

/** One installation's stores, open and known to be of this release. */
export interface Installation {
  readonly databaseUrl: string;
  /** Settles when a database that was started here ends, whoever ended it. */
  readonly databaseEnded: Promise<unknown>;
  readonly events: InstallationLog;
  /** How the log is, where it is on a server of its own. */
  readonly logHealth: (() => EventStoreDbHealth) | null;
  /** Settles what is under way, then closes everything that was opened. */
  close(): Promise<void>;
}

/**
 * Opens the stores that the configuration names, after checking that they lose nothing and fit this release.
 *
 * @throws RefusedError `embedded.*`, `database.not-durable`, `schema.older`, `schema.newer`, `database.unavailable`, `database.privilege-missing`,
 *   `eventstoredb.*`
 */
export async function openInstallation(
  config: Config,
  { log, role, shared }: OpenOptions,
): Promise<Installation> {
  const open = shared ? shareDatabase : startDatabase;
  const database = await open(config, log);
  try {
    await checkDatabase(database.url);
    const opened = await openEventLog(config.eventLog, database.url, role);
    const close = async () => {
      await opened.close();
      await database.close();
    };
    const { events, health: logHealth } = opened;
    return { databaseUrl: database.url, databaseEnded: database.ended, events, logHealth, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** @throws RefusedError if it is not of this release, or could lose what it acknowledges */
export async function checkDatabase(url: string): Promise<void> {
  const pool = createPool(url, {
    role: 'ledger_reader',
    applicationName: 'ledger-check',
    statementTimeout: 10_000,
    max: 1,
  });
  try {
    const refusal = await checkSchema({ pool, migrations: MIGRATIONS });
    if (refusal !== null) throw new RefusedError(refusal);
    await requireDurability(pool);
  } finally {
    await pool.end();
  }
}
