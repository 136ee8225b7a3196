import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import type { LauncherLog } from './launcher-log.js';
import { runCommand, type Account } from './run-command.js';

/** Where a server's files are, and whom it runs as. */
export interface ClusterHome {
  /** Holds the cluster, its password, its log and the lock. */
  readonly home: string;
  /** The cluster itself: what PostgreSQL calls its data directory. */
  readonly cluster: string;
  /** Null: as the user of this process. */
  readonly account: Account | null;
}

/** PostgreSQL refuses to run as root, so root lends it one of these, whichever exists. */
const UNPRIVILEGED = ['postgres', 'nobody'];

const POINTER = 'cluster-location.json';

/**
 * Finds or makes the place of a data directory's cluster. That is the data directory itself, unless root starts a
 * server whose user cannot enter it: then a folder of `elsewhere`, named in a pointer file left behind.
 *
 * @throws EmbeddedPostgresError `no-unprivileged-user`, `owner-differs`, `cluster-missing`
 */
export async function locateCluster(
  dataDirectory: string,
  elsewhere: string,
  log: LauncherLog,
): Promise<ClusterHome> {
  await makeFolder(dataDirectory);
  const folder = await realpath(dataDirectory);
  const pointed = await readPointer(folder);
  const home = pointed ?? folder;
  const owner = await ownerOf(join(home, 'cluster'));
  if (pointed !== null && owner === null) {
    throw new EmbeddedPostgresError('cluster-missing', { dataDirectory: folder, home: pointed });
  }
  const account = await accountFor(owner, join(home, 'cluster'));
  if (owner !== null || account === null || (await canEnter(home, account))) {
    return { home, cluster: join(home, 'cluster'), account };
  }
  return moveOut(folder, elsewhere, account, log);
}

async function moveOut(
  dataDirectory: string,
  elsewhere: string,
  account: Account,
  log: LauncherLog,
): Promise<ClusterHome> {
  const name = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16);
  const home = join(elsewhere, name);
  await makeFolder(home);
  const cluster = join(home, 'cluster');
  const owner = await ownerOf(cluster);
  log.warn(
    { dataDirectory, home, uid: account.uid, found: owner !== null },
    'the server runs as a user who cannot enter the data directory; its files are kept elsewhere',
  );
  await writeFile(join(dataDirectory, POINTER), `${JSON.stringify({ home })}\n`);
  return { home, cluster, account: owner ?? account };
}

/** Root opens its new folders for passing through, so that the server's user reaches what is its own inside. */
async function makeFolder(folder: string): Promise<void> {
  const before = await stat(folder).catch(() => null);
  if (before !== null) return;
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(folder, { mode: 0o700, recursive: true });
  if (process.getuid?.() === 0) await chmod(folder, 0o711);
}

async function readPointer(folder: string): Promise<string | null> {
  const text = await readFile(join(folder, POINTER), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as { home: string }).home;
}

async function ownerOf(folder: string): Promise<Account | null> {
  const found = await stat(folder).catch(() => null);
  return found === null ? null : { uid: found.uid, gid: found.gid };
}

async function accountFor(owner: Account | null, cluster: string): Promise<Account | null> {
  const uid = process.getuid?.();
  if (uid === undefined) return null;
  if (uid !== 0) {
    if (owner === null || owner.uid === uid) return null;
    throw new EmbeddedPostgresError('owner-differs', {
      folder: cluster,
      ownerUid: owner.uid,
      uid,
    });
  }
  return owner ?? unprivilegedAccount();
}

async function unprivilegedAccount(): Promise<Account> {
  for (const name of UNPRIVILEGED) {
    const [uid, gid] = await Promise.all([
      runCommand('id', ['-u', name]),
      runCommand('id', ['-g', name]),
    ]);
    if (uid.ok && gid.ok) return { uid: Number(uid.output), gid: Number(gid.output) };
  }
  throw new EmbeddedPostgresError('no-unprivileged-user', { tried: UNPRIVILEGED.join(', ') });
}

async function canEnter(folder: string, account: Account): Promise<boolean> {
  return (await runCommand('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], account)).ok;
}
