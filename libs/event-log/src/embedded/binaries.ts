import { readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { copyTree } from './copy-tree.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { readIfPresent } from './files.js';
import type { LauncherLog } from './launcher-log.js';
import { runCommand, type Account } from './run-command.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** As the program tells it, for example `18.4`. */
  readonly version: string;
}

/**
 * Folder of the installed package that holds `bin`, `lib` and `share`.
 *
 * @throws EmbeddedPostgresError `platform-unsupported`
 */
export async function packagedBinaries(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const platform = `${system}-${process.arch}`;
  try {
    const paths = (await import(`@embedded-postgres/${platform}`)) as { readonly postgres: string };
    return dirname(dirname(paths.postgres));
  } catch (error) {
    const reason = String(error);
    throw new EmbeddedPostgresError('platform-unsupported', { platform, reason });
  }
}

export interface BinaryPlaces {
  /** Where they were installed. */
  readonly packaged: string;
  /** Where a copy may go. */
  readonly home: string;
  readonly account: Account | null;
}

/**
 * Binaries that this account can run: the packaged ones, or a copy in `home` if they lie in a folder that the account
 * cannot enter, or lack their links and cannot be given them. The holder of the launcher lock alone may call this.
 *
 * @throws EmbeddedPostgresError `binaries-unusable`
 */
export async function findBinaries(places: BinaryPlaces, log: LauncherLog): Promise<Binaries> {
  const { packaged, account } = places;
  const inPlace = await tryFolder(packaged, account);
  if (typeof inPlace !== 'string') return inPlace;
  await makeLinks(packaged);
  const linked = await tryFolder(packaged, account);
  if (typeof linked !== 'string') return linked;
  const folder = await copyOnce(places, log);
  const copied = await tryFolder(folder, account);
  if (typeof copied !== 'string') return copied;
  throw new EmbeddedPostgresError('binaries-unusable', { folder, output: copied });
}

const LINK_LIST = 'pg-symlinks.json';

/** The binaries, or what the server said instead of its version. */
async function tryFolder(folder: string, account: Account | null): Promise<Binaries | string> {
  const postgres = join(folder, 'bin', 'postgres');
  const { ok, output } = await runCommand(postgres, ['--version'], account);
  const version = /\(PostgreSQL\) (\d+\S*)/.exec(output)?.[1];
  if (!ok || version === undefined) return output;
  return { postgres, initdb: join(folder, 'bin', 'initdb'), version };
}

/**
 * npm packages hold no symbolic links: the package lists those that its libraries need, for its install script to
 * make. Scripts are often switched off, so they are made here as well, where that is allowed.
 */
async function makeLinks(folder: string): Promise<void> {
  const list = (await readIfPresent(join(folder, LINK_LIST))) ?? '[]';
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const place = join(folder, relative('native', target));
    await symlink(basename(source), place).catch(() => undefined);
  }
}

/** The copy gets its name only when it is whole, so that a broken-off one is never run. */
async function copyOnce({ packaged, home }: BinaryPlaces, log: LauncherLog): Promise<string> {
  const manifest = await readFile(join(dirname(packaged), 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(home, `binaries-${version}`);
  if (await stat(folder).catch(() => null)) return folder;
  log.info({ from: packaged, to: folder }, 'copying the database programs to where they can run');
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await copyTree(packaged, unfinished);
  await makeLinks(unfinished);
  await rename(unfinished, folder);
  return folder;
}
