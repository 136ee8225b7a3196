import { createHash } from 'node:crypto';
import { chmod, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '@ledger/platform';
import { accountFor, canEnter } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { isMissing, readIfPresent, writeWhole } from './files.js';
import type { LauncherLog } from './launcher-log.js';
import type { Account } from './run-command.js';

/** Where a server's files are, and whom it runs as. */
export interface ClusterHome {
  readonly dataDirectory: string;
  /** Holds the cluster, the server's log and the lock: the data directory itself, or a folder it points to. */
  readonly home: string;
  /** What PostgreSQL calls its data directory. */
  readonly cluster: string;
  /** Null: the user of this process. */
  readonly account: Account | null;
}

const POINTER = 'cluster-location.json';

/**
 * Finds the place of a data directory's cluster. That is the data directory itself, unless root starts a server whose
 * user cannot enter it: then a folder of `elsewhere`, always the same one for the same data directory.
 *
 * @throws EmbeddedPostgresError `no-unprivileged-user`, `owner-differs`, `cluster-missing`, `folder-not-enterable`
 */
export async function locateCluster(
  wanted: string,
  elsewhere: string,
  log: LauncherLog,
): Promise<ClusterHome> {
  await makeHome(wanted);
  const dataDirectory = await realpath(wanted);
  const pointed = await readPointer(dataDirectory);
  const place = await placeIn(dataDirectory, pointed ?? dataDirectory);
  if (pointed !== null && !place.exists) {
    throw new EmbeddedPostgresError('cluster-missing', { dataDirectory, home: pointed });
  }
  if (pointed !== null) log.info({ dataDirectory, home: pointed }, 'the data is in home');
  if (place.exists || place.account === null) return place;
  if (await canEnter(dataDirectory, place.account)) return place;
  return moveOut(dataDirectory, elsewhere, log);
}

/** Leaves the pointer to a cluster that is kept elsewhere; only once there is one, so that it never points to nothing. */
export async function recordPlace({ dataDirectory, home }: ClusterHome): Promise<void> {
  if (home === dataDirectory || (await readPointer(dataDirectory)) === home) return;
  await writeWhole(join(dataDirectory, POINTER), `${JSON.stringify({ home })}\n`);
}

type Place = ClusterHome & { readonly exists: boolean };

async function placeIn(dataDirectory: string, home: string): Promise<Place> {
  const cluster = join(home, 'cluster');
  const owner = await ownerOf(cluster);
  const account = await accountFor(cluster, owner);
  return { dataDirectory, home, cluster, account, exists: owner !== null };
}

async function moveOut(
  dataDirectory: string,
  elsewhere: string,
  log: LauncherLog,
): Promise<ClusterHome> {
  const name = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16);
  await makeHome(join(elsewhere, name));
  const place = await placeIn(dataDirectory, join(await realpath(elsewhere), name));
  const { home, account } = place;
  if (account !== null && !(await canEnter(home, account))) {
    throw new EmbeddedPostgresError('folder-not-enterable', { folder: home, uid: account.uid });
  }
  const details = { dataDirectory, home, uid: account?.uid };
  log.warn(
    details,
    'the server runs as a user who cannot enter the data directory: data is in home',
  );
  if (place.exists)
    log.warn(details, 'the data directory was new, but home holds its earlier data');
  return place;
}

/** Root lets others pass through the folders it makes, so that the server's user reaches what is its own inside. */
async function makeHome(folder: string): Promise<void> {
  if ((await ownerOf(folder)) !== null) return;
  await makeFolder(folder, 0o700);
  if (process.getuid?.() === 0) await chmod(folder, 0o711);
}

async function readPointer(dataDirectory: string): Promise<string | null> {
  const text = await readIfPresent(join(dataDirectory, POINTER));
  return text === null ? null : (JSON.parse(text) as { home: string }).home;
}

async function ownerOf(folder: string): Promise<Account | null> {
  try {
    const { uid, gid } = await stat(folder);
    return { uid, gid };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
