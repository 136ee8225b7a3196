import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { streamHead, type SealedEvent } from '@ledger/kernel';
import { expectRecorded, expectThrows, itWhere } from '../expectations.js';
import { archive } from '../archive.js';
import { LogBench } from '../log-bench.js';
import type { LogSetup } from '../log-setup.js';
import { collect, take } from '../pages.js';
import { resealed, sealFor } from '../sealed-events.js';
import { soon } from '../soon.js';

export function ingestConformance(setup: LogSetup): void {
  const { exclusive } = setup.capabilities;
  const suite = exclusive ? describe : describe.skip;
  suite(`taking in another log${exclusive ? '' : ' [not promised: exclusive]'}`, () => {
    const itPromises = itWhere(setup.capabilities);
    const origin = randomUUID();
    const events = archive(origin);
    const leaves = events.map(({ leaf }) => leaf);
    let bench: LogBench;
    beforeEach(async () => {
      bench = await LogBench.open(setup);
    });
    afterEach(() => bench.stop());

    const held = async () => (await collect(bench.log.readAll())).map(({ leaf }) => leaf);

    it('keeps bytes, hashes and order, counts positions anew and compares no clock', async () => {
      await bench.log.adopt(origin);
      expect(await bench.log.ingest(0n, events)).toBe(await bench.log.head());
      const read = await collect(bench.log.readAll());
      expect(read.map(({ bytes }) => Buffer.from(bytes))).toEqual(
        events.map(({ bytes }) => Buffer.from(bytes)),
      );
      expect(read.map(({ leaf }) => leaf)).toEqual(leaves);
      expect(await collect(bench.log.readStream('archive-2'))).toEqual(
        read.filter(({ envelope }) => envelope.stream === 'archive-2'),
      );
    });

    it('gives recorded times as the log did that was taken in', async () => {
      await bench.log.adopt(origin);
      await bench.log.ingest(0n, events);
      const read = await collect(bench.log.readAll());
      let maximum = '';
      for (const { envelope, recordedTime } of read) {
        if (envelope.recordedAt > maximum) maximum = envelope.recordedAt;
        expect(recordedTime).toBe(maximum);
      }
      const third = read.findLast(({ recordedTime }) => recordedTime === read[3]!.recordedTime)!;
      expect(await bench.log.positionAt(read[3]!.recordedTime)).toBe(third.position);
    });

    it('takes the origin and makes a new log id, so that old cursors are refused', async () => {
      const before = await bench.log.identity();
      await bench.log.adopt(origin);
      await bench.log.ingest(0n, events);
      for (const log of [bench.log, await bench.another()]) {
        const identity = await log.identity();
        expect(identity.origin).toBe(origin);
        expect(identity.log).not.toBe(before.log);
        expect(identity).toEqual(await bench.log.identity());
        const after = { log: before.log, position: 0n };
        await expectThrows(() => log.readAll({ after }), 'cursor.foreign-log');
      }
    });

    it('goes on where it was broken off', async () => {
      await bench.log.adopt(origin);
      await bench.log.ingest(0n, events.slice(0, 11));
      const { log } = await bench.log.identity();
      const resumed = await bench.another();
      await resumed.adopt(origin);
      expect((await resumed.identity()).log).toBe(log);
      await resumed.ingest(11n, events.slice(11));
      expect(await held()).toEqual(leaves);
    });

    it('refuses a batch that does not come right after what is held', async () => {
      await bench.log.adopt(origin);
      await bench.log.ingest(0n, events.slice(0, 11));
      for (const after of [0n, 10n, 12n]) {
        const batch = events.slice(Number(after), 20);
        await expectThrows(() => bench.log.ingest(after, batch), 'restore.not-empty');
      }
      expect(await held()).toEqual(leaves.slice(0, 11));
    });

    it('refuses to make a log that holds events of its own the copy of another', async () => {
      await bench.writer().append();
      const before = await bench.log.identity();
      await expectThrows(() => bench.log.adopt(origin), 'restore.not-empty');
      expect(await bench.log.identity()).toEqual(before);
      await expectThrows(() => bench.log.ingest(1n, events), 'envelope.misplaced', {
        field: 'origin',
      });
      expect(await held()).toHaveLength(1);
    });

    it.each<[string, (good: readonly SealedEvent[]) => readonly SealedEvent[]]>([
      ['skips the next one of its stream', (good) => good.slice(1)],
      ['is held already', (good) => [events[3]!, ...good]],
      ['names another than is held', ([first]) => [forged(first!)]],
      ['skips one of its stream', (good) => good.filter((_, n) => n !== 5)],
      ['comes before its predecessor', (good) => [...good.slice(0, 4), good[8]!, good[4]!]],
      ['comes twice', (good) => [...good, good.at(-1)!]],
      ['names another predecessor', (good) => [...good.slice(0, -1), forged(good.at(-1)!)]],
      [
        'is of another origin',
        (good) => good.map((event) => resealed(event, { origin: randomUUID() })),
      ],
    ])('refuses a whole batch for one event that %s', async (_, spoil) => {
      await bench.log.adopt(origin);
      await bench.log.ingest(0n, events.slice(0, 4));
      const batch = spoil(events.slice(4, 20));
      await expectThrows(() => bench.log.ingest(4n, batch), 'envelope.misplaced');
      expect(await held()).toEqual(leaves.slice(0, 4));
    });

    itPromises(
      'idsUniqueAcrossStreams',
      'refuses a whole batch for an id that is held already, or that comes twice',
      async () => {
        await bench.log.adopt(origin);
        await bench.log.ingest(0n, events.slice(0, 4));
        for (const { envelope } of [events[0]!, events[4]!]) {
          const batch = [events[4]!, resealed(events[5]!, { id: envelope.id })];
          const params = { eventId: envelope.id };
          const ingest = () => bench.log.ingest(4n, batch);
          await expectThrows(ingest, 'idempotency.key-reused', params);
          expect(await held()).toEqual(leaves.slice(0, 4));
        }
      },
    );

    it('reaches subscribers, and the log goes on from what it took in', async () => {
      await bench.log.adopt(origin);
      const taken = take(bench.log.subscribe(), events.length + 1);
      await bench.log.ingest(0n, events);
      const head = streamHead(events.filter(({ envelope }) => envelope.stream === 'archive-1'));
      const next = sealFor(
        { origin, stream: 'archive-1', head },
        { recordedAt: bench.clock.now() },
      );
      const request = { stream: 'archive-1', expected: head!.rev, events: next };
      expect(expectRecorded(await bench.log.append(request)).revision).toBe(head!.rev + 1);
      expect((await soon(taken)).map(({ leaf }) => leaf)).toEqual([...leaves, next[0]!.leaf]);
    });

    it('an append that was recorded in the other log is a repeat in this one, years later', async () => {
      await bench.log.adopt(origin);
      await bench.log.ingest(0n, events);
      const request = { stream: 'archive-0', expected: 0, events: [events[4]!] };
      const outcome = expectRecorded(await bench.log.append(request));
      const [, recorded] = await collect(bench.log.readStream('archive-0'));
      expect(outcome).toEqual({
        outcome: 'recorded',
        revision: 1,
        position: recorded!.position,
        leaf: events[4]!.leaf,
        repeated: true,
      });
    });

    it('a log that was copied event by event reads like the first', async () => {
      const copy = await LogBench.open(setup);
      await Promise.all(
        bench.writers(6).map(async (writer) => {
          for (let n = 0; n < 5; n += 1) await writer.append({ count: 2 });
        }),
      );
      await copy.log.adopt(bench.origin);
      let copied = 0n;
      for await (const page of bench.log.readAll({ batchSize: 7 })) {
        await copy.log.ingest(copied, page);
        copied += BigInt(page.length);
      }
      const original = await held();
      const taken = (await collect(copy.log.readAll())).map(({ leaf }) => leaf);
      expect(taken).toEqual(original);
      expect(taken).toHaveLength(60);
      await copy.stop();
    });
  });
}

function forged(event: SealedEvent): SealedEvent {
  return resealed(event, { prev: 'f'.repeat(64) });
}
