import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { refuse, RefusedError } from '@ledger/kernel';
import fc from 'fast-check';
import type { MemoryEventLog } from '../memory/memory-event-log.js';
import { expectThrows, places } from '../testing/expectations.js';
import { emptyLog, filledLog } from '../testing/filled-log.js';
import { collect } from '../testing/pages.js';
import { temporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.js';
import { backup } from './backup.js';
import { restore } from './restore.js';

const EVENTS = 50;

let folder: TemporaryFolder;
let file: string;
let original: MemoryEventLog;

/** Large enough events for several blocks. */
beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder.path, 'ledger.backup');
  original = await filledLog({ events: EVENTS, textLength: 60_000 });
  await backup(original, { file, createdAt: '2025-01-10T00:00:00.000Z' });
});
afterEach(() => folder.remove());

async function eventsOf(log: MemoryEventLog) {
  const events = await collect(log.readAll());
  return events.map(({ position, bytes }) => [position, Buffer.from(bytes).toString('latin1')]);
}

/** A log that holds the first events of the original. */
async function beginning(events: number): Promise<MemoryEventLog> {
  const log = await emptyLog();
  await log.adopt((await original.identity()).origin);
  await log.ingest(0n, (await collect(original.readAll())).slice(0, events));
  return log;
}

describe('restore', () => {
  it('gives an empty log the same bytes at the same positions and the origin of the file', async () => {
    const log = await emptyLog();
    const before = await log.identity();
    const { origin } = await original.identity();
    const restored = await restore(log, { file });
    expect(restored).toEqual({
      origin,
      events: EVENTS,
      added: EVENTS,
      head: BigInt(EVENTS),
      beside: {},
    });
    expect(await eventsOf(log)).toEqual(await eventsOf(original));
    const after = await log.identity();
    expect(after.origin).toBe(origin);
    expect([before.log, (await original.identity()).log]).not.toContain(after.log);
  });

  it('restores an empty backup', async () => {
    const empty = await emptyLog();
    const emptyFile = join(folder.path, 'empty.backup');
    await backup(empty, { file: emptyFile, createdAt: '2025-01-10T00:00:00.000Z' });
    const log = await emptyLog();
    expect(await restore(log, { file: emptyFile })).toMatchObject({
      events: 0,
      added: 0,
      head: 0n,
    });
    expect((await log.identity()).origin).toBe((await empty.identity()).origin);
  });

  it('checks all of the file before it writes, and reports both', async () => {
    const steps: { stage: string; done: number; total: number | null; head: bigint }[] = [];
    const log = await emptyLog();
    const heads: Promise<void>[] = [];
    await restore(log, {
      file,
      onProgress: (stage, _, progress) => {
        heads.push(log.head().then((head) => void steps.push({ stage, ...progress, head })));
      },
    });
    await Promise.all(heads);
    const checking = steps.filter(({ stage }) => stage === 'checking');
    expect(checking.at(-1)).toEqual({ stage: 'checking', done: EVENTS, total: EVENTS, head: 0n });
    expect(checking.every(({ head }) => head === 0n)).toBe(true);
    expect(steps.at(-1)).toMatchObject({ stage: 'restoring', done: EVENTS, total: EVENTS });
    expect(steps.length).toBeGreaterThan(4);
  });

  it('adds nothing the second time and keeps the log id', async () => {
    const log = await emptyLog();
    await restore(log, { file });
    const identity = await log.identity();
    expect(await restore(log, { file })).toMatchObject({ events: EVENTS, added: 0 });
    expect(await log.identity()).toEqual(identity);
    expect(await eventsOf(log)).toEqual(await eventsOf(original));
  });

  it('goes on wherever an earlier restore was broken off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: EVENTS }), async (count) => {
        const log = await beginning(count);
        expect(await restore(log, { file })).toMatchObject({ added: EVENTS - count });
        expect(places(await collect(log.readAll()))).toEqual(
          places(await collect(original.readAll())),
        );
      }),
      { numRuns: 10, examples: [[0], [1], [EVENTS - 1], [EVENTS]] },
    );
  });

  it('goes on after the log was lost half-way', async () => {
    const log = await emptyLog();
    let batches = 0;
    const breaking = new Proxy(log, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (name === 'ingest' && ++batches === 2) {
          throw new RefusedError(refuse('log.unavailable', { reason: 'gone' }));
        }
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    await expectThrows(() => restore(breaking, { file }), 'log.unavailable');
    const reached = Number(await log.head());
    expect(reached).toBeGreaterThan(0);
    expect(await restore(log, { file })).toMatchObject({ added: EVENTS - reached });
    expect(await eventsOf(log)).toEqual(await eventsOf(original));
  });

  it('leaves a log alone that went on beyond the backup', async () => {
    const older = join(folder.path, 'older.backup');
    await backup(await beginning(20), { file: older, createdAt: '2025-01-10T00:00:00.000Z' });
    const restored = await restore(original, { file: older });
    expect(restored).toMatchObject({ events: 20, added: 0, head: BigInt(EVENTS) });
  });

  it('refuses a log with events of another origin', async () => {
    const other = await filledLog({ events: 3 });
    const before = await eventsOf(other);
    await expectThrows(() => restore(other, { file }), 'restore.not-empty', { head: '3' });
    expect(await eventsOf(other)).toEqual(before);
  });

  it('refuses a log whose events differ from those of the file, naming the first', async () => {
    const { origin } = await original.identity();
    const other = await filledLog({ events: 3, origin });
    const before = await eventsOf(other);
    await expectThrows(() => restore(other, { file }), 'restore.events-differ', { position: '1' });
    expect(await eventsOf(other)).toEqual(before);
  });
});
