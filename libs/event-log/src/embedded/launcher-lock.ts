import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, readlink, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readIfPresent, writeWhole } from './files.js';
import { startOf } from './processes.js';

/** The process that runs a data directory, as its lock file names it. */
export interface LockHolder {
  readonly pid: number;
  readonly started: string | null;
  /** Within which process ids mean anything: one boot of one machine, one container. */
  readonly world: string;
}

export interface HeldLock {
  release(): Promise<void>;
}

const BEAT_MS = 1_000;
const WATCH_MS = 10_000;
const RELEASED = 'released';

/**
 * Takes a lock for as long as this process lives, or answers who has it.
 *
 * The lock is the file with the highest number after `path`. Whoever finds its holder gone makes the next one, which
 * only one can do, and the highest is never removed: so of any number who find a dead holder at once, one gets it.
 *
 * A holder that died is recognised by process id and start time. In another world (after a reboot, from another
 * container or machine) these say nothing; there the file's time of change is watched, which a living holder moves
 * every second.
 */
export async function takeLock(path: string, watchMs = WATCH_MS): Promise<HeldLock | LockHolder> {
  const own: LockHolder = {
    pid: process.pid,
    started: await startOf(process.pid),
    world: await currentWorld(),
  };
  for (;;) {
    const latest = Math.max(0, ...(await numbersOf(path)));
    const holder = await holderOf(`${path}.${latest}`);
    const beating = () => isBeating(`${path}.${latest}`, watchMs);
    if (holder !== null && (await isAlive(holder, own, beating))) return holder;
    if (await claim(path, latest + 1, own)) return held(`${path}.${latest + 1}`);
  }
}

/** False if another has this number or, meanwhile, a higher one. */
async function claim(path: string, number: number, own: LockHolder): Promise<boolean> {
  const file = `${path}.${number}`;
  if (!(await createWhole(file, JSON.stringify(own)))) return false;
  const numbers = await numbersOf(path);
  if (numbers.some((other) => other > number)) {
    await rm(file);
    return false;
  }
  for (const older of numbers.filter((other) => other < number)) {
    await rm(`${path}.${older}`, { force: true });
  }
  return true;
}

function held(file: string): HeldLock {
  const beat = setInterval(() => {
    const now = new Date();
    // A beat that fails is made up for by the next.
    utimes(file, now, now).catch(() => undefined);
  }, BEAT_MS);
  beat.unref();
  return {
    release: async () => {
      clearInterval(beat);
      await writeWhole(file, RELEASED);
    },
  };
}

async function numbersOf(path: string): Promise<number[]> {
  const prefix = `${basename(path)}.`;
  const names = await readdir(dirname(path));
  return names
    .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
    .map((name) => Number(name.slice(prefix.length)));
}

/** Null if nobody holds it. A lock that cannot be read is what a power cut left of one: its holder is unknown. */
async function holderOf(file: string): Promise<LockHolder | null> {
  const text = await readIfPresent(file);
  if (text === null || text === RELEASED) return null;
  try {
    return JSON.parse(text) as LockHolder;
  } catch {
    return { pid: 0, started: null, world: 'unknown' };
  }
}

async function isAlive(
  holder: LockHolder,
  own: LockHolder,
  beating: () => Promise<boolean>,
): Promise<boolean> {
  if (holder.world !== own.world) return beating();
  const started = await startOf(holder.pid);
  return started !== null && started === holder.started;
}

async function isBeating(file: string, watchMs: number): Promise<boolean> {
  const lastBeat = async () => (await stat(file).catch(() => null))?.mtimeMs ?? null;
  const seen = await lastBeat();
  const deadline = Date.now() + watchMs;
  while (Date.now() < deadline) {
    await delay(100);
    const now = await lastBeat();
    if (now !== seen) return now !== null;
  }
  return false;
}

/** Makes a file that is complete from the moment it can be seen; false if there is one already. */
async function createWhole(file: string, text: string): Promise<boolean> {
  const draft = join(dirname(file), `${randomUUID()}.unfinished`);
  await writeFile(draft, text, { mode: 0o600 });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function currentWorld(): Promise<string> {
  if (process.platform !== 'linux') return hostname();
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => hostname());
  const processIds = await readlink('/proc/self/ns/pid').catch(() => 'unknown');
  return `${boot.trim()} ${processIds}`;
}
