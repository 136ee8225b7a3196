import type { LauncherLog } from '@ledger/event-log';
import type { Config } from '@ledger/platform';
import { shareDatabase } from './database.js';
import { openEventLog, type InstallationLog, type OpenedLog } from './event-log.js';
import { checkDatabase } from './installation.js';

export type LogKind = Config['eventLog']['kind'];

/** The log of one kind and that of the other. */
export interface LogPair {
  readonly source: InstallationLog;
  readonly target: InstallationLog;
  close(): Promise<void>;
}

export interface LogPairOptions {
  /** Which of the two is the source. */
  readonly from: LogKind;
  readonly log: LauncherLog;
}

/**
 * Opens both logs that an installation can have: the one in PostgreSQL and the one of `EVENTSTOREDB_URL`.
 *
 * @param config with `EVENT_LOG=eventstoredb`
 * @throws RefusedError as `openInstallation` does
 */
export async function openLogPair(config: Config, { from, log }: LogPairOptions): Promise<LogPair> {
  const database = await shareDatabase(config, log);
  const opened: { close(): Promise<void> }[] = [database];
  const close = async () => {
    for (const each of opened.splice(0).reverse()) await each.close();
  };
  const open = async (eventLog: Config['eventLog']): Promise<OpenedLog> => {
    const role = eventLog.kind === from ? 'ledger_reader' : 'ledger_migrator';
    const next = await openEventLog(eventLog, database.url, role);
    opened.push(next);
    return next;
  };
  try {
    await checkDatabase(database.url);
    const { events: onServer } = await open(config.eventLog);
    const { events: inPostgres } = await open({ kind: 'postgres' });
    return from === 'postgres'
      ? { source: inPostgres, target: onServer, close }
      : { source: onServer, target: inPostgres, close };
  } catch (error) {
    await close();
    throw error;
  }
}
