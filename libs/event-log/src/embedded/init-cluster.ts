import { randomBytes } from 'node:crypto';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import type { ClusterHome } from './cluster-home.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { readIfPresent, syncFolder } from './files.js';
import { runCommand } from './run-command.js';

export const SUPERUSER = 'postgres';

/** Inside the cluster, so that one is never without the other. */
const PASSWORD_FILE = 'superuser-password';

/**
 * Makes the cluster if there is none. The holder of the launcher lock alone may call this.
 *
 * @returns the superuser's password
 * @throws EmbeddedPostgresError `initdb-failed`, `major-differs`, `password-missing`
 */
export async function openCluster(place: ClusterHome, binaries: Binaries): Promise<string> {
  const { cluster } = place;
  const found = await readIfPresent(join(cluster, 'PG_VERSION'));
  if (found === null) await makeCluster(place, binaries);
  else refuseOtherMajor(cluster, found.trim(), binaries.version);
  return readPassword(place);
}

/** @throws EmbeddedPostgresError `password-missing` */
export async function readPassword({ cluster }: ClusterHome): Promise<string> {
  const file = join(cluster, PASSWORD_FILE);
  const password = await readIfPresent(file);
  if (password === null) throw new EmbeddedPostgresError('password-missing', { file });
  return password.trim();
}

function refuseOtherMajor(cluster: string, found: string, version: string): void {
  const expected = version.replace(/\..*/, '');
  if (found !== expected) {
    throw new EmbeddedPostgresError('major-differs', { cluster, found, expected });
  }
}

/** The cluster gets its name only when it is whole, so that a broken-off first start leaves nothing like data. */
async function makeCluster(place: ClusterHome, binaries: Binaries): Promise<void> {
  const { home, cluster, account } = place;
  const unfinished = join(home, 'cluster.unfinished');
  const password = join(home, `${PASSWORD_FILE}.unfinished`);
  await rm(unfinished, { recursive: true, force: true });
  await rm(password, { force: true });
  await mkdir(unfinished, { mode: 0o700 });
  const secret = `${randomBytes(24).toString('base64url')}\n`;
  await writeFile(password, secret, { mode: 0o600, flush: true });
  if (account) {
    await chown(unfinished, account.uid, account.gid);
    await chown(password, account.uid, account.gid);
  }
  const args = initdbArguments(unfinished, password);
  const { ok, output } = await runCommand(binaries.initdb, args, account);
  if (!ok) throw new EmbeddedPostgresError('initdb-failed', { output: output.slice(-4_000) });
  await rename(password, join(unfinished, PASSWORD_FILE));
  await syncFolder(unfinished);
  await rename(unfinished, cluster);
  await syncFolder(home);
}

/** The builtin provider sorts by code point, alike on every system and for ever, so no index depends on its host. */
function initdbArguments(folder: string, passwordFile: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
  ];
}
