import { beforeEach, describe, expect, it } from '@jest/globals';
import { leafHash, unseal, type Envelope } from '@ledger/kernel';
import fc from 'fast-check';
import type { RawEvent } from '../log-inspection.port.js';
import type { MemoryEventLog } from '../memory/memory-event-log.js';
import { altered, flippedBit, withStored, type Alteration } from '../testing/altered-log.js';
import { emptyLog, filledLog } from '../testing/filled-log.js';
import { resealed } from '../testing/sealed-events.js';
import { verifyChain, type ChainFault } from './verify-chain.js';

const STREAMS = 3;
const EVENTS = 30;

let log: MemoryEventLog;

/** The events 1, 4, 7, … are in one stream. */
beforeEach(async () => {
  log = await filledLog({ events: EVENTS, streams: STREAMS });
});

async function faultsAfter(alterations: Record<number, Alteration>): Promise<readonly string[]> {
  const byPosition = new Map(
    Object.entries(alterations).map(([position, alter]) => [BigInt(position), alter]),
  );
  const found: ChainFault[] = [];
  const tampered = altered(log, byPosition);
  const result = await verifyChain(tampered, { onFault: (fault) => found.push(fault) });
  expect(result.faults).toBe(found.length);
  return found.map(({ position, fault }) => `${position} ${fault}`);
}

/** The event with other content, and everything the store keeps beside it made to fit. */
function rewritten(event: RawEvent, changes: Partial<Envelope>): RawEvent {
  const { bytes, leaf, envelope } = resealed(unseal(event.bytes), changes);
  const { stream, rev, id } = envelope;
  return withStored({ ...event, bytes }, { stream, rev, id, leaf });
}

describe('verifyChain', () => {
  it('finds nothing wrong with an untouched log and says what it saw', async () => {
    const steps: unknown[] = [];
    const result = await verifyChain(log, {
      onFault: (fault) => {
        throw new Error(JSON.stringify(fault.fault));
      },
      onProgress: (progress) => steps.push(progress),
    });
    expect(result).toEqual({ events: EVENTS, streams: STREAMS, faults: 0, head: BigInt(EVENTS) });
    expect(steps).toEqual([{ done: EVENTS, total: EVENTS }]);
  });

  it('passes an empty log', async () => {
    const result = await verifyChain(await emptyLog(), { onFault: () => undefined });
    expect(result).toEqual({ events: 0, streams: 0, faults: 0, head: 0n });
  });

  it('names every event with one flipped bit, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: EVENTS }), { minLength: 1 }),
        fc.nat(1_000_000),
        async (positions, bit) => {
          const flip: Alteration = (event) => ({ ...event, bytes: flippedBit(event.bytes, bit) });
          const faults = await faultsAfter(Object.fromEntries(positions.map((p) => [p, flip])));
          const expected = [...positions].sort((a, b) => a - b).map((p) => `${p} leaf-hash`);
          expect(faults).toEqual(expected);
        },
      ),
    );
  });

  it('names an event whose stored hash was altered instead of its bytes', async () => {
    const faults = await faultsAfter({ 7: (event) => withStored(event, { leaf: '0'.repeat(64) }) });
    expect(faults).toEqual(['7 leaf-hash']);
  });

  it('names the next event of the stream when an event was rewritten together with its hash', async () => {
    const faults = await faultsAfter({ 7: (event) => rewritten(event, { payload: { n: 99 } }) });
    expect(faults).toEqual(['10 previous-hash']);
  });

  it('names where an event is missing, in the log and in its stream', async () => {
    expect(await faultsAfter({ 7: () => null })).toEqual(['8 position', '10 revision']);
  });

  it('names an event of another installation', async () => {
    const origin = '00000000-0000-4000-8000-000000000000';
    const faults = await faultsAfter({ 28: (event) => rewritten(event, { origin }) });
    expect(faults).toEqual(['28 origin']);
  });

  it.each([
    ['stream', { stream: 'task-2' }],
    ['revision', { rev: 17 }],
    ['id', { id: '00000000-0000-5000-8000-000000000000' }],
  ])('names an event kept under another %s than its own', async (_, changes) => {
    expect(await faultsAfter({ 7: (event) => withStored(event, changes) })).toEqual([
      '7 stored-fields',
    ]);
  });

  it.each(['2020-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z', '9e99'])(
    'names a recorded time moved to %s',
    async (recordedTime) => {
      const faults = await faultsAfter({ 7: (event) => withStored(event, { recordedTime }) });
      expect(faults).toEqual(['7 recorded-time']);
    },
  );

  it('names bytes that say the same in another form', async () => {
    const spaced: Alteration = (event) => {
      const bytes = Buffer.from(`${Buffer.from(event.bytes).toString()} `);
      return withStored({ ...event, bytes }, { leaf: leafHash(bytes) });
    };
    expect(await faultsAfter({ 28: spaced })).toEqual(['28 canonical-form']);
  });

  it('names bytes that are no envelope at all, and an impossible revision', async () => {
    const bytes = Buffer.from([0xff, 0x00]);
    const leaf = leafHash(bytes);
    expect(await faultsAfter({ 28: (event) => withStored({ ...event, bytes }, { leaf }) })).toEqual(
      ['28 canonical-form'],
    );
    expect(await faultsAfter({ 28: (event) => rewritten(event, { rev: 2 ** 53 - 1 }) })).toEqual([
      '28 revision',
    ]);
  });

  it('judges a store that keeps neither hash nor id nor time by the chain alone', async () => {
    const bare: Alteration = (event) =>
      withStored(event, { leaf: null, id: null, recordedTime: null });
    const all = Object.fromEntries(Array.from({ length: EVENTS }, (_, n) => [n + 1, bare]));
    expect(await faultsAfter(all)).toEqual([]);
    const forged: Alteration = (event) => bare(rewritten(event, { payload: { n: 99 } }));
    expect(await faultsAfter({ ...all, 7: forged })).toEqual(['10 previous-hash']);
    const flipped: Alteration = (event) => bare({ ...event, bytes: flippedBit(event.bytes, 0) });
    expect(await faultsAfter({ ...all, 7: flipped })).toEqual([
      '7 canonical-form',
      '10 previous-hash',
    ]);
  });

  it('names two events that changed places', async () => {
    const moved =
      (to: bigint): Alteration =>
      (event) => ({ ...event, position: to });
    expect(await faultsAfter({ 7: moved(8n), 8: moved(7n) })).toEqual(
      expect.arrayContaining(['7 position', '8 position']),
    );
  });
});
