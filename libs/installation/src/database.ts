import {
  EmbeddedPostgresError,
  findRunningPostgres,
  startEmbeddedPostgres,
  type LauncherLog,
} from '@ledger/event-log';
import {
  CONNECT_TIMEOUT_MS,
  migrate,
  usingFolder,
  type Config,
  type MigrateOptions,
} from '@ledger/platform';
import { Client, escapeIdentifier } from 'pg';
import { MIGRATIONS } from './migrations.js';

/** The PostgreSQL of an installation. */
export interface InstallationDatabase {
  readonly url: string;
  /** Settles when a server that was started here ends; never for one that somebody else runs. */
  readonly ended: Promise<unknown>;
  /** Stops the server if it was started here; leaves any other alone. */
  close(): Promise<void>;
}

const DATABASE = 'ledger';

/**
 * The database of the configuration, for a process that is to have the data folder to itself: the one that
 * `DATABASE_URL` names, or an embedded one in `DATA_DIR`, which is started and brought to the schema of this release.
 *
 * @throws EmbeddedPostgresError `already-running` if another process has the folder, and others
 * @throws RefusedError `embedded.folder-unusable`, and as `migrate` does
 */
export async function startDatabase(
  { databaseUrl, dataDir }: Config,
  log: LauncherLog,
  onProgress?: MigrateOptions['onProgress'],
): Promise<InstallationDatabase> {
  if (databaseUrl !== null) return leftAlone(databaseUrl);
  const server = await usingFolder(dataDir, () =>
    startEmbeddedPostgres({ dataDirectory: dataDir, log }),
  );
  try {
    await createDatabase(server.url());
    const url = server.url(DATABASE);
    await migrate({ url, migrations: MIGRATIONS, ...(onProgress && { onProgress }) });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: server.url(DATABASE), ended: server.exited, close: () => server.stop() };
}

/** Like {@link startDatabase}, but works beside a process of this machine that has the data folder already. */
export async function shareDatabase(
  config: Config,
  log: LauncherLog,
  onProgress?: MigrateOptions['onProgress'],
): Promise<InstallationDatabase> {
  try {
    return await startDatabase(config, log, onProgress);
  } catch (error) {
    const taken = error instanceof EmbeddedPostgresError && error.code === 'already-running';
    if (!taken) throw error;
    const running = await findRunningPostgres({ dataDirectory: config.dataDir, log });
    if (running === null) throw error;
    return leftAlone(running.url(DATABASE));
  }
}

function leftAlone(url: string): InstallationDatabase {
  return { url, ended: new Promise(() => undefined), close: () => Promise.resolve() };
}

async function createDatabase(url: string): Promise<void> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  await client.connect();
  try {
    const known = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (known.rowCount === 0) await client.query(`create database ${escapeIdentifier(DATABASE)}`);
  } finally {
    await client.end();
  }
}
