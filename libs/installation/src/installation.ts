import {
  openEventStoreDbEventLog,
  openPostgresEventLog,
  requireDurability,
  type EventLog,
  type LauncherLog,
  type LogIngest,
  type LogInspection,
  type PostgresEventLogOptions,
} from '@ledger/event-log';
import { RefusedError } from '@ledger/kernel';
import { checkSchema, createPool, type Config } from '@ledger/platform';
import { shareDatabase, startDatabase } from './database.js';
import { MIGRATIONS } from './migrations.js';

export interface OpenOptions {
  readonly log: LauncherLog;
  /** What this process may do on the log. */
  readonly role: NonNullable<PostgresEventLogOptions['role']>;
  /** Whether another process of this machine may have the data folder at the same time. */
  readonly shared: boolean;
}

type InstallationLog = EventLog & LogIngest & LogInspection;

/** One installation's stores, open and known to be of this release. */
export interface Installation {
  readonly databaseUrl: string;
  /** Settles when a database that was started here ends, whoever ended it. */
  readonly databaseEnded: Promise<unknown>;
  readonly events: InstallationLog;
  /** Settles what is under way, then closes everything that was opened. */
  close(): Promise<void>;
}

/**
 * Opens the stores that the configuration names, after checking that they lose nothing and fit this release.
 *
 * @throws RefusedError `embedded.*`, `database.not-durable`, `schema.older`, `schema.newer`, `database.unavailable`, `database.privilege-missing`
 */
export async function openInstallation(
  config: Config,
  { log, role, shared }: OpenOptions,
): Promise<Installation> {
  const open = shared ? shareDatabase : startDatabase;
  const database = await open(config, log);
  try {
    await checkDatabase(database.url);
    const events = await openEventLog(config, database.url, role);
    const close = async () => {
      await events.close();
      await database.close();
    };
    return { databaseUrl: database.url, databaseEnded: database.ended, events, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The log that `EVENT_LOG` chooses; its adapter is loaded only then. */
function openEventLog(
  { eventLog }: Config,
  databaseUrl: string,
  role: OpenOptions['role'],
): Promise<InstallationLog> {
  return eventLog.kind === 'postgres'
    ? openPostgresEventLog({ url: databaseUrl, role })
    : openEventStoreDbEventLog({ url: eventLog.url });
}

async function checkDatabase(url: string): Promise<void> {
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
