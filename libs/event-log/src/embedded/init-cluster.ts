import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import type { ClusterHome } from './cluster-home.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { runCommand } from './run-command.js';

export const SUPERUSER = 'postgres';

/**
 * Makes the cluster if there is none. It appears under its name only when whole, so a broken-off first start leaves
 * nothing that could be mistaken for data.
 *
 * @returns the superuser's password
 * @throws EmbeddedPostgresError `initdb-failed`, `major-differs`, `password-missing`
 */
export async function openCluster(place: ClusterHome, binaries: Binaries): Promise<string> {
  const passwordFile = join(place.home, 'superuser-password');
  const found = await readFile(join(place.cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  if (found === null) await makeCluster(place, binaries, passwordFile);
  else refuseOtherMajor(place.cluster, found.trim(), binaries.version);
  const password = await readFile(passwordFile, 'utf8').catch(() => null);
  if (password === null)
    throw new EmbeddedPostgresError('password-missing', { file: passwordFile });
  return password.trim();
}

function refuseOtherMajor(cluster: string, found: string, version: string): void {
  const expected = version.split('.')[0] ?? version;
  if (found !== expected) {
    throw new EmbeddedPostgresError('major-differs', { cluster, found, expected });
  }
}

async function makeCluster(
  { home, cluster, account }: ClusterHome,
  binaries: Binaries,
  passwordFile: string,
): Promise<void> {
  const unfinished = join(home, 'cluster.unfinished');
  await rm(unfinished, { recursive: true, force: true });
  await rm(passwordFile, { force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (account) {
    await chown(unfinished, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  const args = initdbArguments(unfinished, passwordFile);
  const { ok, output } = await runCommand(binaries.initdb, args, account);
  if (!ok) throw new EmbeddedPostgresError('initdb-failed', { output: output.slice(-4000) });
  await rename(unfinished, cluster);
}

/** The builtin provider sorts by code point alike on every system and for ever, so no index depends on its host. */
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
