import { stopOnSignals } from '@ledger/event-log';
import { openInstallation, type Installation, type OpenOptions } from '@ledger/installation';
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
  const installation = await openInstallation(cli.config, { log, role, shared: true });
  const result = work(installation);
  const ignoreSignals = stopOnSignals(
    async () => {
      await installation.close();
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
    await installation.close();
  }
}
