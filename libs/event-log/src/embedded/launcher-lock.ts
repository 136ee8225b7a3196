import { randomUUID } from 'node:crypto';
import { link, readFile, readlink, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { isMissing, readIfPresent } from './files.js';
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

/**
 * Takes the lock of a data directory for as long as this process lives, or answers who has it. A holder that died is
 * recognised by process id and start time. In another world (after a reboot, from another container or machine) these
 * say nothing; there the file's time of change is watched, which a living holder moves every second.
 *
 * PostgreSQL's own lock protects the data in any case; this one serialises making, recovering and starting.
 */
export async function takeLock(file: string, watchMs = WATCH_MS): Promise<HeldLock | LockHolder> {
  const own: LockHolder = {
    pid: process.pid,
    started: await startOf(process.pid),
    world: await currentWorld(),
  };
  const ownText = JSON.stringify(own);
  while (!(await createWhole(file, ownText))) {
    const text = await readIfPresent(file);
    if (text === null) continue;
    const holder = parseHolder(text);
    if (await isAlive(holder, own, () => isBeating(file, watchMs))) return holder;
    await removeIfStill(file, text);
  }
  return held(file, ownText);
}

function held(file: string, text: string): HeldLock {
  const beat = setInterval(() => {
    const now = new Date();
    // A beat that fails is made up for by the next one; a lock that is gone is noticed by nobody but a second launcher.
    utimes(file, now, now).catch(() => undefined);
  }, BEAT_MS);
  beat.unref();
  return {
    release: async () => {
      clearInterval(beat);
      await removeIfStill(file, text);
    },
  };
}

/** A lock that cannot be read is what a power cut left of one. */
function parseHolder(text: string): LockHolder {
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
  const seen = await lastBeat(file);
  const deadline = Date.now() + watchMs;
  while (Date.now() < deadline) {
    await delay(100);
    const now = await lastBeat(file);
    if (now !== seen) return now !== null;
  }
  return false;
}

async function lastBeat(file: string): Promise<number | null> {
  const found = await stat(file).catch(() => null);
  return found?.mtimeMs ?? null;
}

/** A file that is complete from the moment it can be seen; false if there is one already. */
async function createWhole(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
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

/** Two launchers may find the same dead holder; the slower must not remove the lock that the faster has just taken. */
async function removeIfStill(file: string, text: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) !== text) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

async function currentWorld(): Promise<string> {
  if (process.platform !== 'linux') return hostname();
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
  return `${boot.trim()} ${await readlink('/proc/self/ns/pid')}`;
}
