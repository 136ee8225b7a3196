import { join } from 'node:path';
import { findBinaries, packagedBinaries } from './binaries.js';
import { locateCluster, recordPlace, type ClusterHome } from './cluster-home.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { openCluster, readPassword, SUPERUSER } from './init-cluster.js';
import { takeLock, type HeldLock } from './launcher-lock.js';
import type { LauncherLog } from './launcher-log.js';
import { clearRemains, readPostmasterFile, readyPort } from './postmaster-file.js';
import type { ServerExit } from './postmaster.js';
import { refuseReserved, type ServerSettings } from './server-settings.js';
import { startServer } from './start-server.js';

export interface EmbeddedPostgresOptions {
  /** Made if missing. Holds everything of this server, or a pointer to where it is. */
  readonly dataDirectory: string;
  /** Port of 127.0.0.1 to listen on. Default: a free one. */
  readonly port?: number;
  readonly log: LauncherLog;
  /** Server settings over the launcher's; those that decide who can reach the server are refused. */
  readonly settings?: ServerSettings;
  /**
   * Where the files go when root starts a server whose user cannot enter the data directory; must outlive a restart.
   * Default: `/var/lib/task-accountability-ledger`.
   */
  readonly elsewhere?: string;
}

interface Login {
  readonly name: string;
  readonly password: string;
}

/** A server that this process started and has to stop. */
export interface EmbeddedPostgres {
  /** Always of 127.0.0.1. */
  readonly port: number;
  readonly pid: number;
  /** Connection string with password. Default: the superuser, in the database `postgres`. */
  url(database?: string, login?: Login): string;
  /** Settles when the server has ended, whoever ended it, and may be started again. */
  readonly exited: Promise<ServerExit>;
  /**
   * Fast shutdown: open transactions are rolled back, everything acknowledged is kept. May be called again.
   *
   * @throws EmbeddedPostgresError `stop-failed`
   */
  stop(): Promise<void>;
}

const ELSEWHERE = '/var/lib/task-accountability-ledger';

/**
 * Starts the PostgreSQL server of a data directory, making its cluster on first use. Listens on 127.0.0.1 only, asks
 * for a password, and survives power cuts. Errors of the file system pass through as they are.
 *
 * @throws EmbeddedPostgresError
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  refuseReserved(options.settings ?? {});
  const elsewhere = options.elsewhere ?? ELSEWHERE;
  const place = await locateCluster(options.dataDirectory, elsewhere, options.log);
  const lock = await lockOrRefuse(place);
  try {
    return await startLocked(options, place, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function startLocked(
  options: EmbeddedPostgresOptions,
  place: ClusterHome,
  lock: HeldLock,
): Promise<EmbeddedPostgres> {
  const { log, settings = {} } = options;
  const packaged = await packagedBinaries();
  const binaries = await findBinaries({ packaged, ...place }, log);
  const password = await openCluster(place, binaries);
  await recordPlace(place);
  await clearRemains(place.cluster, log);
  const request = { place, binaries, settings, port: options.port ?? null };
  const { postmaster, port } = await startServer(request);
  const { pid } = postmaster;
  const exited = postmaster.exited.finally(() => lock.release());
  // Nobody need be waiting; whoever is still learns that the lock could not be released.
  exited.catch(() => undefined);
  log.info({ port, serverPid: pid, version: binaries.version }, 'the database is ready');
  const superuser = { name: SUPERUSER, password };
  const stop = async () => {
    await postmaster.stop();
    await exited;
  };
  let stopped: Promise<void> | undefined;
  return {
    port,
    pid,
    exited,
    url: (database = 'postgres', login = superuser) => connectionUrl(port, database, login),
    stop: () => (stopped ??= stop()),
  };
}

async function lockOrRefuse({ home, cluster, dataDirectory }: ClusterHome): Promise<HeldLock> {
  const lock = await takeLock(join(home, 'launcher.lock'));
  if ('release' in lock) return lock;
  const port = (await readPostmasterFile(cluster))?.port ?? null;
  throw new EmbeddedPostgresError('already-running', { dataDirectory, pid: lock.pid, port });
}

function connectionUrl(port: number, database: string, login: Login): string {
  const url = new URL(`postgresql://127.0.0.1:${port}`);
  url.username = encodeURIComponent(login.name);
  url.password = encodeURIComponent(login.password);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

/** A server that another process of this machine runs and stops. */
export interface RunningPostgres {
  readonly port: number;
  url(database?: string): string;
}

/**
 * The server of a data directory that another launcher runs at this moment, so that a command can work beside it.
 *
 * @throws EmbeddedPostgresError `password-missing`
 * @returns null if none runs, or it is not ready yet
 */
export async function findRunningPostgres(
  options: EmbeddedPostgresOptions,
): Promise<RunningPostgres | null> {
  const place = await locateCluster(
    options.dataDirectory,
    options.elsewhere ?? ELSEWHERE,
    options.log,
  );
  const port = await readyPort(place.cluster);
  if (port === null) return null;
  const login = { name: SUPERUSER, password: await readPassword(place) };
  return { port, url: (database = 'postgres') => connectionUrl(port, database, login) };
}
