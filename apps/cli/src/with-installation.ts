import { stopOnSignals, type LauncherLog } from '@ledger/event-log';
import {
  openArchive,
  openInstallation,
  openLogPair,
  type Archive,
  type ArchiveOptions,
  type Installation,
  type LogKind,
  type LogPair,
  type OpenOptions,
} from '@ledger/installation';
import type { Cli } from './cli.js';

/**
 * Opens the stores of the configuration for one piece of work and closes them whatever becomes of it. A signal to end
 * closes them at once; the work then fails, and has cleaned up before the process ends.
 */
export async function withInstallation<T>(
  cli: Cli,
  role: OpenOptions['role'],
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const log = cli.log();
  return closedAfter(await openInstallation(cli.config, { log, role, shared: true }), log, work);
}

/** Like {@link withInstallation}, for the log and what is kept beside it. */
export async function withArchive<T>(
  cli: Cli,
  roles: Omit<ArchiveOptions, 'log'>,
  work: (archive: Archive) => Promise<T>,
): Promise<T> {
  const log = cli.log();
  return closedAfter(await openArchive(cli.config, { log, ...roles }), log, work);
}

/** Like {@link withInstallation}, for both logs that an installation can have. */
export async function withLogPair<T>(
  cli: Cli,
  from: LogKind,
  work: (pair: LogPair) => Promise<T>,
): Promise<T> {
  const log = cli.log();
  const config = cli.configWith({ EVENT_LOG: 'eventstoredb' });
  return closedAfter(await openLogPair(config, { from, log }), log, work);
}

async function closedAfter<Stores extends { close(): Promise<void> }, T>(
  stores: Stores,
  log: LauncherLog,
  work: (stores: Stores) => Promise<T>,
): Promise<T> {
  const result = work(stores);
  const ignoreSignals = stopOnSignals(
    async () => {
      await stores.close();
      await Promise.allSettled([result]);
    },
    (error) => {
      log.warn({ error: String(error) }, 'could not stop cleanly');
    },
  );
  try {
    return await result;
  } finally {
    ignoreSignals();
    await stores.close();
  }
}
