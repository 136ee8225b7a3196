import { cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import type { LauncherLog } from './launcher-log.js';
import { runCommand, type Account } from './run-command.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** As the program tells it, for example `18.4`. */
  readonly version: string;
}

interface BinaryPaths {
  readonly postgres: string;
}

/** Folder of the installed package that holds `bin`, `lib` and `share`. */
async function packagedFolder(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const platform = `${system}-${process.arch}`;
  try {
    const paths = (await import(`@embedded-postgres/${platform}`)) as BinaryPaths;
    return dirname(dirname(paths.postgres));
  } catch (error) {
    const reason = String(error);
    throw new EmbeddedPostgresError('platform-unsupported', { platform, reason });
  }
}

/**
 * Binaries that this account can run: those of the installed package, or a copy of them in `home` where the package
 * lies in a folder that the account cannot enter, or where it lacks its links and cannot be written to.
 *
 * @throws EmbeddedPostgresError `platform-unsupported`, `binaries-unusable`
 */
export async function findBinaries(
  home: string,
  account: Account | null,
  log: LauncherLog,
): Promise<Binaries> {
  const packaged = await packagedFolder();
  const inPlace = (await tryFolder(packaged, account)).binaries;
  if (inPlace) return inPlace;
  await link(packaged);
  const linked = (await tryFolder(packaged, account)).binaries;
  if (linked) return linked;
  const copy = await copyOnce(packaged, home, log);
  const { binaries, output } = await tryFolder(copy, account);
  if (!binaries) throw new EmbeddedPostgresError('binaries-unusable', { folder: copy, output });
  return binaries;
}

async function tryFolder(
  folder: string,
  account: Account | null,
): Promise<{ binaries: Binaries | null; output: string }> {
  const postgres = join(folder, 'bin', 'postgres');
  const { ok, output } = await runCommand(postgres, ['--version'], account);
  const version = /\(PostgreSQL\) (\d+\S*)/.exec(output)?.[1];
  if (!ok || version === undefined) return { binaries: null, output };
  return { binaries: { postgres, initdb: join(folder, 'bin', 'initdb'), version }, output };
}

interface PackagedLink {
  readonly source: string;
  readonly target: string;
}

/** npm packages hold no symbolic links, so the package lists those its libraries need; they are made here if its install script did not. */
async function link(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as PackagedLink[]) {
    await symlink(basename(source), join(dirname(folder), target)).catch(() => undefined);
  }
}

/** The copy appears under its name only when whole, so a broken-off one is never run. */
async function copyOnce(packaged: string, home: string, log: LauncherLog): Promise<string> {
  const manifest = await readFile(join(dirname(packaged), 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const parent = join(home, `binaries-${version}`);
  const folder = join(parent, 'native');
  const present = await readFile(join(folder, 'pg-symlinks.json')).catch(() => null);
  if (present) return folder;
  log.info(
    { from: packaged, to: parent },
    'copying the database programs to where they can be run',
  );
  const unfinished = `${parent}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(packaged, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  await link(join(unfinished, 'native'));
  await rename(unfinished, parent);
  return folder;
}
