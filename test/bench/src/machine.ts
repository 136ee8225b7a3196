import { execFile } from 'node:child_process';
import { closeSync, fdatasyncSync, openSync, statfsSync, writeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median } from './statistics.js';

/** What a figure depends on beside the code; name and value as they are shown. */
export type MachineFacts = readonly (readonly [name: string, value: string])[];

const GIB = 1024 ** 3;

/** @param folder where the database will be: what a disk promises differs from one to the next */
export async function machineFacts(folder: string, postgres: string): Promise<MachineFacts> {
  const load = loadavg().map((average) => average.toFixed(1));
  return [
    ['processor', `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores`],
    ['memory', `${(totalmem() / GIB).toFixed(0)} GiB`],
    ['system', `${type()} ${release()}`],
    ['Node.js', process.version],
    ['PostgreSQL', postgres],
    ['disk', `${fileSystem(folder)}, 8 kB made durable in ${(await syncMs(folder)).toFixed(2)} ms`],
    ['load before', `${load.join(', ')} (1, 5 and 15 minutes)`],
  ];
}

/** The commit that was measured; says so when files differ from it, or when this is no checkout. */
export async function measuredCommit(): Promise<string> {
  const git = async (...args: string[]) => (await promisify(execFile)('git', args)).stdout.trim();
  try {
    const commit = await git('rev-parse', '--short', 'HEAD');
    const changes = await git('status', '--porcelain', '--untracked-files=no');
    return changes === '' ? commit : `${commit} with changes`;
  } catch {
    return 'unknown';
  }
}

/** Numbers of statfs(2). In `tmpfs` nothing is ever made durable, so rates of writing mean nothing there. */
const FILE_SYSTEMS: Readonly<Record<number, string>> = {
  0x01021994: 'tmpfs (keeps nothing)',
  0x58465342: 'xfs',
  0x794c7630: 'overlayfs',
  0x9123683e: 'btrfs',
  0xef53: 'ext4',
};

function fileSystem(folder: string): string {
  const number = statfsSync(folder).type;
  return FILE_SYSTEMS[number] ?? `file system 0x${number.toString(16)}`;
}

/** Median of 50 writes in place, each waited for until it is durable. */
async function syncMs(folder: string): Promise<number> {
  const path = join(folder, 'sync-probe');
  const file = openSync(path, 'w');
  const block = Buffer.alloc(8192, 1);
  const times = Array.from({ length: 50 }, () => {
    const began = performance.now();
    writeSync(file, block, 0, block.length, 0);
    fdatasyncSync(file);
    return performance.now() - began;
  });
  closeSync(file);
  await rm(path);
  return median(times);
}
