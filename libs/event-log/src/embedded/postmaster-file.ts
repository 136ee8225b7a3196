import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfPresent } from './files.js';
import type { LauncherLog } from './launcher-log.js';
import { commandLineOf, endPostmaster } from './processes.js';

export interface PostmasterFile {
  readonly pid: number;
  readonly port: number | null;
  readonly ready: boolean;
}

/** Reads `postmaster.pid`, whose lines are pid, data directory, start time, port, …, status; null if there is none. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  const text = await readIfPresent(join(cluster, 'postmaster.pid'));
  if (text === null) return null;
  const lines = text.split('\n').map((line) => line.trim());
  const port = Number(lines[3]);
  return {
    pid: Number(lines[0]),
    port: Number.isInteger(port) && port > 0 ? port : null,
    ready: lines[7] === 'ready',
  };
}

/** Port of the server that runs this cluster now; null if none does, or it is not ready yet. */
export async function readyPort(cluster: string): Promise<number | null> {
  const file = await readPostmasterFile(cluster);
  return file?.ready && (await isPostmasterOf(file.pid, cluster)) ? file.port : null;
}

/**
 * Clears what a launcher that died left behind: a server still running is stopped, and a `postmaster.pid` whose
 * process is no server of this cluster is removed, because PostgreSQL takes any living process of its user for one.
 * The holder of the launcher lock alone may call this.
 */
export async function clearRemains(cluster: string, log: LauncherLog): Promise<void> {
  const file = await readPostmasterFile(cluster);
  // On Windows PostgreSQL asks the process itself and is not misled.
  if (file === null || process.platform === 'win32') return;
  const { pid } = file;
  if (await isPostmasterOf(pid, cluster)) {
    log.warn(
      { serverPid: pid, cluster },
      'stopping a server that outlived the process that started it',
    );
    await endPostmaster(pid, async () => !(await isPostmasterOf(pid, cluster)));
  } else {
    log.warn(
      { serverPid: pid, cluster },
      'removing the lock file of a server that ended without cleaning up',
    );
    await rm(join(cluster, 'postmaster.pid'), { force: true });
  }
}

async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  const commandLine = await commandLineOf(pid);
  return commandLine?.includes(` -D ${cluster} `) ?? false;
}
