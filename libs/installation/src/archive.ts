import { FilesSection } from '@ledger/attachment';
import type { ArchiveSection, LauncherLog } from '@ledger/event-log';
import { PersonsSection } from '@ledger/person';
import { sessionConfig, type Config } from '@ledger/platform';
import { Client } from 'pg';
import type { InstallationLog, LogRole } from './event-log.js';
import { openInstallation } from './installation.js';

/** What goes into a backup of an installation, and comes back from one. */
export interface Archive {
  readonly events: InstallationLog;
  /** What is kept beside the log, in the order in which it is in the file. */
  readonly sections: readonly ArchiveSection[];
  /** Ends what is under way at once. */
  close(): Promise<void>;
}

export interface ArchiveOptions {
  readonly log: LauncherLog;
  readonly role: LogRole;
  /** To write a backup `ledger_appender`, since nobody else reads files and names; to restore one `ledger_migrator`. */
  readonly besideRole: 'ledger_appender' | 'ledger_migrator';
}

/** Opens an installation for a backup or a restore. @throws RefusedError as `openInstallation` does */
export async function openArchive(
  config: Config,
  { log, role, besideRole }: ArchiveOptions,
): Promise<Archive> {
  const installation = await openInstallation(config, { log, role, shared: true });
  const client = new Client(
    sessionConfig(installation.databaseUrl, {
      role: besideRole,
      applicationName: 'ledger-archive',
      statementTimeout: 0,
    }),
  );
  // Whoever waits for a statement learns of it.
  client.on('error', () => undefined);
  const close = async () => {
    await client.end();
    await installation.close();
  };
  try {
    await client.connect();
  } catch (error) {
    await close();
    throw error;
  }
  const sections = [new FilesSection(client), new PersonsSection(client)];
  return { events: installation.events, sections, close };
}
