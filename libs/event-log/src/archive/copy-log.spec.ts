import { beforeEach, describe, expect, it } from '@jest/globals';
import { refuse, RefusedError, type Refusal } from '@ledger/kernel';
import type { MemoryEventLog } from '../memory/memory-event-log.js';
import { altered, flippedBit, withStored, type Alteration } from '../testing/altered-log.js';
import { emptyLog, filledLog } from '../testing/filled-log.js';
import { collect } from '../testing/pages.js';
import { copyLog, type CopyPair } from './copy-log.js';

const EVENTS = 1_200;

let source: MemoryEventLog;
beforeEach(async () => {
  source = await filledLog({ events: EVENTS });
});

async function bytesOf(log: MemoryEventLog) {
  const events = await collect(log.readAll());
  return events.map(({ position, leaf, bytes }) => [position, leaf, Buffer.from(bytes)]);
}

async function refusalOf(pair: CopyPair): Promise<Refusal> {
  const error: unknown = await copyLog(pair).catch((reason: unknown) => reason);
  if (error instanceof RefusedError) return error.refusal;
  throw new Error(`not refused: ${String(error)}`);
}

const at = (position: bigint, alter: Alteration) => new Map([[position, alter]]);
const damaged: Alteration = (event) => ({ ...event, bytes: flippedBit(event.bytes, 99) });

describe('copying a log', () => {
  it('gives an empty log the same bytes and hashes in the same order, and a log id of its own', async () => {
    const target = await emptyLog();
    const { log: before } = await target.identity();
    const copied = await copyLog({ source, target });
    const { log, origin } = await target.identity();
    expect(copied).toEqual({ log, origin, events: EVENTS, added: EVENTS, head: BigInt(EVENTS) });
    expect(await bytesOf(target)).toEqual(await bytesOf(source));
    expect(origin).toBe((await source.identity()).origin);
    expect([before, (await source.identity()).log]).not.toContain(log);
  });

  it('goes on where an earlier one was broken off, and the second time finds everything there', async () => {
    const target = await emptyLog();
    await target.adopt((await source.identity()).origin);
    await target.ingest(0n, (await collect(source.readAll())).slice(0, 317));
    expect(await copyLog({ source, target })).toMatchObject({ added: EVENTS - 317 });
    expect(await bytesOf(target)).toEqual(await bytesOf(source));
    expect(await copyLog({ source, target })).toMatchObject({ events: EVENTS, added: 0 });
  });

  it('copies an empty log', async () => {
    const pair = { source: await emptyLog(), target: await emptyLog() };
    expect(await copyLog(pair)).toMatchObject({ events: 0, added: 0, head: 0n });
  });

  it('tells how far each of its three stages is', async () => {
    const seen = new Map<string, readonly [number, number | null]>();
    await copyLog({ source, target: await emptyLog() }, (stage, { done, total }) => {
      expect(done).toBeGreaterThan(seen.get(stage)?.[0] ?? 0);
      seen.set(stage, [done, total]);
    });
    expect([...seen]).toEqual([
      ['checking', [EVENTS, EVENTS]],
      ['copying', [EVENTS, EVENTS]],
      ['verifying', [EVENTS, EVENTS]],
    ]);
  });

  it('leaves out what is appended meanwhile, and takes it the next time', async () => {
    const target = await emptyLog();
    const whole = await collect(source.readAll());
    const growing = await emptyLog();
    await growing.adopt((await source.identity()).origin);
    await growing.ingest(0n, whole.slice(0, 400));
    const copied = await copyLog({ source: growing, target }, (stage, { done }) => {
      if (stage === 'checking' && done === 400) {
        void growing.ingest(400n, whole.slice(400, 700));
      }
    });
    expect(copied).toMatchObject({ events: 400, added: 400, head: 400n });
    expect(await copyLog({ source: growing, target })).toMatchObject({ events: 700, added: 300 });
  });
});

describe('a copy is refused', () => {
  it('into a log that holds events of another origin, which stays as it is', async () => {
    const target = await filledLog({ events: 3 });
    const before = await bytesOf(target);
    expect(await refusalOf({ source, target })).toMatchObject({ refused: 'restore.not-empty' });
    expect(await bytesOf(target)).toEqual(before);
  });

  it('into a log that holds other events of the same origin', async () => {
    const target = await emptyLog();
    await target.adopt((await source.identity()).origin);
    const events = await collect(source.readAll());
    const stream = events[0]!.envelope.stream;
    await target.ingest(0n, [events.find(({ envelope }) => envelope.stream !== stream)!]);
    const refusal = refuse('restore.events-differ', { position: '1' });
    expect(await refusalOf({ source, target })).toEqual(refusal);
    expect(await target.head()).toBe(1n);
  });

  it('from a damaged log, before anything is written', async () => {
    const target = await emptyLog();
    const { log } = await target.identity();
    const refusal = await refusalOf({ source: altered(source, at(7n, damaged)), target });
    expect(refusal).toEqual(refuse('copy.source-damaged', { position: '7', fault: 'leaf-hash' }));
    expect(await target.head()).toBe(0n);
    expect((await target.identity()).log).toBe(log);
  });
});

describe('a copy that does not hold what was put into it is found out', () => {
  it.each<[string, Alteration, Refusal]>([
    ['other bytes', damaged, refuse('restore.events-differ', { position: '9' })],
    ['an event less', () => null, refuse('restore.events-differ', { position: '10' })],
    [
      'another place beside the bytes',
      (event) => withStored(event, { rev: 999 }),
      refuse('copy.unsound', { position: '9', fault: 'stored-fields' }),
    ],
  ])('%s', async (_, alteration, refusal) => {
    const target = await emptyLog();
    await copyLog({ source, target });
    expect(await refusalOf({ source, target: altered(target, at(9n, alteration)) })).toEqual(
      refusal,
    );
  });

  it('an end that is missing', async () => {
    const target = await emptyLog();
    const forgetful = altered(
      target,
      at(BigInt(EVENTS), () => null),
    );
    const refusal = refuse('copy.incomplete', { events: EVENTS - 1 });
    expect(await refusalOf({ source, target: forgetful })).toEqual(refusal);
  });
});
