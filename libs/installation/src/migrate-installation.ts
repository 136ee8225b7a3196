import type { LauncherLog } from '@ledger/event-log';
import { migrate, type Config, type MigrationProgress } from '@ledger/platform';
import { shareDatabase } from './database.js';
import { MIGRATIONS } from './migrations.js';

export interface MigrateInstallationOptions {
  readonly log: LauncherLog;
  readonly onProgress: (progress: MigrationProgress) => void;
}

/**
 * Brings the database of the configuration to the schema of this release, whoever started it.
 *
 * @returns the names of the migrations that were applied now
 * @throws RefusedError as `migrate` does, and `embedded.*`
 */
export async function migrateInstallation(
  config: Config,
  { log, onProgress }: MigrateInstallationOptions,
): Promise<readonly string[]> {
  const applied: string[] = [];
  const note = (progress: MigrationProgress) => {
    if (progress.state === 'applied') applied.push(progress.migration);
    onProgress(progress);
  };
  // An embedded database is migrated by whoever starts it; one that runs already may be of an earlier release.
  const database = await shareDatabase(config, log, note);
  try {
    await migrate({ url: database.url, migrations: MIGRATIONS, onProgress: note });
  } finally {
    await database.close();
  }
  return applied;
}
