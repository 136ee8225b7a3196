import { setTimeout as delay } from 'node:timers/promises';
import { findBinaries, type Binaries } from './binaries.js';
import { locateCluster, type ClusterHome } from './cluster-home.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { findFreePort } from './free-port.js';
import { openCluster, SUPERUSER } from './init-cluster.js';
import type { LauncherLog } from './launcher-log.js';
import { clearRemains } from './postmaster-file.js';
import { Postmaster, type ServerExit } from './postmaster.js';
import { refuseReserved, settingArguments, type ServerSettings } from './server-settings.js';

export interface EmbeddedPostgresOptions {
  /** Made if missing. Holds everything of this server, or a pointer to where it is. */
  readonly dataDirectory: string;
  /** Port of 127.0.0.1 to listen on. Default: a free one. */
  readonly port?: number;
  readonly log: LauncherLog;
  /** Server settings over the launcher's; those that make the server safe to reach are refused. */
  readonly settings?: ServerSettings;
  /**
   * Where files go when root starts a server whose user cannot enter the data directory. Default:
   * `/var/lib/task-accountability-ledger`.
   */
  readonly elsewhere?: string;
}

/** A server that this process started and has to stop. */
export interface EmbeddedPostgres {
  /** Always of 127.0.0.1. */
  readonly port: number;
  readonly pid: number;
  /** Connection string, with password. Default: the superuser in the database `postgres`. */
  url(database?: string, user?: { readonly name: string; readonly password: string }): string;
  /** Settles when the server has ended, whoever ended it. */
  readonly exited: Promise<ServerExit>;
  /** Fast shutdown: open transactions are rolled back, what was acknowledged is on disk. May be called again. */
  stop(): Promise<void>;
}

const ELSEWHERE = '/var/lib/task-accountability-ledger';

/**
 * Starts the PostgreSQL server of a data directory, making its cluster on first use.
 *
 * @throws EmbeddedPostgresError
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  refuseReserved(options.settings ?? {});
  const { log } = options;
  const place = await locateCluster(options.dataDirectory, options.elsewhere ?? ELSEWHERE, log);
  const binaries = await findBinaries(place.home, place.account, log);
  const password = await openCluster(place, binaries);
  await clearRemains(place.cluster, log);
  const { postmaster, port } = await startOnPort(options, place, binaries);
  log.info({ port, pid: postmaster.pid, version: binaries.version }, 'the database is ready');
  return {
    port,
    pid: postmaster.pid,
    exited: postmaster.exited,
    url: (database = 'postgres', user = { name: SUPERUSER, password }) =>
      connectionUrl(port, database, user),
    stop: () => postmaster.stop(),
  };
}

const ATTEMPTS = 40;

async function startOnPort(
  { port: wanted, settings = {} }: EmbeddedPostgresOptions,
  place: ClusterHome,
  binaries: Binaries,
): Promise<{ postmaster: Postmaster; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await findFreePort());
    const postmaster = await Postmaster.spawn(place, binaries, settingArguments(port, settings));
    try {
      await postmaster.waitUntilReady(place.cluster);
      return { postmaster, port };
    } catch (error) {
      const again = isPassing(error) || (wanted === undefined && isPortTaken(error));
      if (wanted !== undefined && isPortTaken(error)) {
        throw new EmbeddedPostgresError('port-taken', { port }, { cause: error });
      }
      if (!again || attempt === ATTEMPTS) throw error;
      await delay(250);
    }
  }
}

function isPortTaken(error: unknown): boolean {
  return outputOf(error).includes('Address already in use');
}

/** Children of a server that was killed hold its memory until they notice, a moment later. */
function isPassing(error: unknown): boolean {
  return outputOf(error).includes('pre-existing shared memory block');
}

function outputOf(error: unknown): string {
  const failed = error instanceof EmbeddedPostgresError && error.code === 'start-failed';
  return failed ? (error.params as { output: string }).output : '';
}

function connectionUrl(
  port: number,
  database: string,
  user: { readonly name: string; readonly password: string },
): string {
  const url = new URL(`postgresql://127.0.0.1:${port}`);
  url.username = encodeURIComponent(user.name);
  url.password = encodeURIComponent(user.password);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}
