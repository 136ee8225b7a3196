import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unsealStrictly } from '@ledger/kernel';
import type { StreamReadOptions } from '../../event-log.port.js';
import { expectThrows } from '../expectations.js';
import { LogBench } from '../log-bench.js';
import type { LogSetup } from '../log-setup.js';
import { collect } from '../pages.js';

const EVENTS = 23;

export function readingConformance(setup: LogSetup): void {
  describe('reading', () => {
    let bench: LogBench;
    let stream: string;
    beforeAll(async () => {
      bench = await LogBench.open(setup);
      const [writer, neighbour] = bench.writers(2);
      stream = writer!.stream;
      for (let n = 0; n < EVENTS; n += 1) {
        await writer!.append();
        await neighbour!.append();
      }
    });
    afterAll(() => bench.stop());

    const revisions = async (options?: StreamReadOptions) => {
      const events = await collect(bench.log.readStream(stream, options));
      return events.map(({ envelope }) => envelope.rev);
    };
    const upTo = (last: number, first = 0) =>
      Array.from({ length: last - first + 1 }, (_, n) => first + n);

    it('a stream is read in the order of its revisions, or backwards', async () => {
      expect(await revisions()).toEqual(upTo(EVENTS - 1));
      expect(await revisions({ direction: 'backward' })).toEqual(upTo(EVENTS - 1).reverse());
    });

    it.each([1, 5, EVENTS, 1_000])('pages of %d do not change what is read', async (batchSize) => {
      expect(await revisions({ batchSize })).toEqual(upTo(EVENTS - 1));
      const backward = await revisions({ batchSize, direction: 'backward' });
      expect(backward).toEqual(upTo(EVENTS - 1).reverse());
    });

    it('from is inclusive in both directions', async () => {
      expect(await revisions({ from: 20 })).toEqual([20, 21, 22]);
      expect(await revisions({ from: 2, direction: 'backward' })).toEqual([2, 1, 0]);
      expect(await revisions({ from: 0, direction: 'backward' })).toEqual([0]);
    });

    it('from past the end reads nothing forwards and everything backwards', async () => {
      expect(await revisions({ from: EVENTS })).toEqual([]);
      const backward = await revisions({ from: EVENTS + 100, direction: 'backward' });
      expect(backward).toEqual(upTo(EVENTS - 1).reverse());
    });

    it('limit ends the reading, whatever the pages', async () => {
      for (const batchSize of [1, 3, 4, 500]) {
        expect(await revisions({ limit: 4, batchSize })).toEqual([0, 1, 2, 3]);
        expect(await revisions({ limit: 7, batchSize, from: 18 })).toEqual([18, 19, 20, 21, 22]);
        const backward = await revisions({ limit: 4, batchSize, direction: 'backward' });
        expect(backward).toEqual([22, 21, 20, 19]);
      }
    });

    it('a stream that does not exist reads as empty', async () => {
      const missing = bench.stream('missing');
      expect(await collect(bench.log.readStream(missing))).toEqual([]);
      expect(await collect(bench.log.readStream(missing, { direction: 'backward' }))).toEqual([]);
      expect(await collect(bench.log.readStream(missing, { from: 3, limit: 2 }))).toEqual([]);
    });

    it('streams whose names look alike are different streams', async () => {
      const name = bench.stream('lookalike');
      const names = [
        name,
        `${name}-1`,
        name.toUpperCase(),
        `${name}é`,
        `${name}e\u0301`,
        `${name}_`,
        `${name}%`,
      ];
      for (const each of names) await bench.writer({ stream: each }).append();
      for (const each of names) {
        const events = await collect(bench.log.readStream(each));
        expect(events.map(({ envelope }) => envelope.stream)).toEqual([each]);
      }
    });

    it('no page is empty or larger than asked for', async () => {
      const reads = [
        bench.log.readStream(stream, { batchSize: 5 }),
        bench.log.readStream(stream, { batchSize: 5, direction: 'backward' }),
        bench.log.readAll({ batchSize: 5, after: bench.start }),
      ];
      for (const pages of reads) {
        const sizes = new Set<number>();
        for await (const page of pages) sizes.add(page.length);
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1);
        expect(Math.max(...sizes)).toBe(5);
      }
    });

    it('the whole log is read in the order of its positions, after the cursor', async () => {
      const all = await bench.written();
      const positions = all.map(({ position }) => position);
      expect([...positions].sort((a, b) => (a < b ? -1 : 1))).toEqual(positions);
      expect(all.length).toBeGreaterThanOrEqual(2 * EVENTS);
      for (const [n, { position }] of all.entries()) {
        const after = bench.mine(
          bench.log.readAll({ after: bench.cursor(position), batchSize: 7 }),
        );
        expect((await collect(after)).map((event) => event.position)).toEqual(
          positions.slice(n + 1),
        );
      }
    });

    it('of the whole log the beginnings of streams can be read alone', async () => {
      const begun = (await bench.written()).filter(({ envelope }) => envelope.rev === 0);
      expect(begun.length).toBeGreaterThanOrEqual(2);
      for (const batchSize of [1, 2, 500]) {
        const read = bench.log.readAll({ after: bench.start, batchSize, beginnings: true });
        expect(await collect(bench.mine(read))).toEqual(begun);
      }
      const [first, ...later] = begun;
      const after = bench.cursor(first!.position);
      const read = bench.mine(bench.log.readAll({ after, beginnings: true }));
      expect(await collect(read)).toEqual(later);
    });

    it('an event is its bytes, with the place it has in the log', async () => {
      const all = new Map((await bench.written()).map((event) => [event.leaf, event]));
      for (const event of await collect(bench.log.readStream(stream))) {
        const { envelope, bytes, leaf, position, recordedTime } = event;
        const read = unsealStrictly(bytes);
        expect(envelope).toEqual(read.envelope);
        expect(leaf).toBe(read.leaf);
        expect(all.get(leaf)).toMatchObject({ position, recordedTime });
      }
    });

    it('a reader cannot alter what is recorded', async () => {
      const [event] = await collect(bench.log.readStream(stream, { limit: 1 }));
      const leaf = event!.leaf;
      event!.bytes.fill(0);
      const [again] = await collect(bench.log.readStream(stream, { limit: 1 }));
      expect(unsealStrictly(again!.bytes).leaf).toBe(leaf);
    });

    it('another client reads the same', async () => {
      const other = await bench.another();
      expect(await other.identity()).toEqual(await bench.log.identity());
      expect(await collect(bench.mine(other.readAll({ after: bench.start })))).toEqual(
        await bench.written(),
      );
    });

    it('refuses a name, a revision or a size that is none', async () => {
      const read = (options: StreamReadOptions) => () => bench.log.readStream(stream, options);
      await expectThrows(() => bench.log.readStream('tab\there'), 'stream.name-invalid');
      for (const from of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
        await expectThrows(read({ from }), 'revision.invalid', { revision: String(from) });
      }
      for (const size of [0, -1, 2.5, Number.NaN]) {
        await expectThrows(read({ limit: size }), 'read.size-invalid', { option: 'limit' });
        await expectThrows(read({ batchSize: size }), 'read.size-invalid', { option: 'batchSize' });
        const all = () => bench.log.readAll({ batchSize: size });
        await expectThrows(all, 'read.size-invalid', { size: String(size) });
        const subscription = () => bench.log.subscribe({ batchSize: size });
        await expectThrows(subscription, 'read.size-invalid');
      }
    });

    it('refuses a cursor of another log, before the beginning or beyond the head', async () => {
      const { log } = bench.start;
      const foreign = { log: '00000000-0000-4000-8000-000000000000', position: 0n };
      const head = await bench.log.head();
      // Far beyond, because others may be writing to a log that is not exclusive.
      const beyond = head + (setup.capabilities.exclusive ? 1n : 1_000_000_000_000n);
      for (const read of ['readAll', 'subscribe'] as const) {
        const after = (cursor: typeof foreign) => () => bench.log[read]({ after: cursor });
        await expectThrows(after(foreign), 'cursor.foreign-log', {
          log: foreign.log,
          expected: log,
        });
        const negative = { position: '-1' };
        await expectThrows(after({ log, position: -1n }), 'position.invalid', negative);
        const params = { position: String(beyond) };
        await expectThrows(after({ log, position: beyond }), 'position.beyond-head', params);
      }
    });
  });
}
