import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { takeLock, type HeldLock } from './launcher-lock.js';
import { TemporaryFolders } from './testing/temporary-folder.js';

const WATCH_MS = 500;
const folders = new TemporaryFolders();
afterAll(() => folders.removeAll());

const lockFile = async () => join(await folders.make(), 'launcher.lock');

async function take(file: string): Promise<HeldLock> {
  const lock = await takeLock(file, WATCH_MS);
  if (!('release' in lock)) throw new Error(`held by ${lock.pid}`);
  return lock;
}

/** The lock of a process of this world that has ended: its id lives, its start does not match. */
async function leaveDeadLock(file: string): Promise<void> {
  const lock = await take(file);
  const text = await readFile(`${file}.1`, 'utf8');
  await lock.release();
  await writeFile(
    `${file}.1`,
    JSON.stringify({ ...(JSON.parse(text) as object), started: 'long ago' }),
  );
}

describe('the lock of a data directory', () => {
  it('has one holder at a time, and names it to the next', async () => {
    const file = await lockFile();
    const lock = await take(file);
    expect(await takeLock(file)).toMatchObject({ pid: process.pid });
    await lock.release();
    await (await take(file)).release();
  });

  it('passes to the next when its holder has died, also if its process id lives again', async () => {
    const file = await lockFile();
    await leaveDeadLock(file);
    await (await take(file)).release();
  });

  it('passes to exactly one of many who find a dead holder at once, and leaves no litter', async () => {
    const file = await lockFile();
    await leaveDeadLock(file);
    for (let round = 0; round < 20; round += 1) {
      const locks = await Promise.all(Array.from({ length: 16 }, () => takeLock(file)));
      const held = locks.filter((lock) => 'release' in lock);
      expect(held).toHaveLength(1);
      expect(await readdir(dirname(file))).toEqual([`launcher.lock.${round + 2}`]);
      await held[0]!.release();
    }
  });

  it('is respected in another world, say a container, while its holder shows signs of life', async () => {
    const file = await lockFile();
    await writeFile(`${file}.1`, JSON.stringify({ pid: 1, started: '1', world: 'another' }));
    const beat = setInterval(() => void utimes(`${file}.1`, new Date(), new Date()), 50);
    expect(await takeLock(file, WATCH_MS)).toMatchObject({ pid: 1, world: 'another' });
    clearInterval(beat);
    await (await take(file)).release();
  });

  it('is given up for lost when a power cut left it empty', async () => {
    const file = await lockFile();
    await writeFile(`${file}.1`, '');
    await (await take(file)).release();
  });
});
