import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leafHash, MAX_ENVELOPE_BYTES } from '@ledger/kernel';
import { MAX_APPEND_EVENTS } from '../../event-log.port.js';
import { expectRecorded, expectRefusedUnwritten, itWhere } from '../expectations.js';
import { LogBench } from '../log-bench.js';
import type { LogSetup } from '../log-setup.js';
import { collect } from '../pages.js';

export function appendConformance(setup: LogSetup): void {
  describe('appending', () => {
    const itPromises = itWhere(setup.capabilities);
    let bench: LogBench;
    beforeAll(async () => {
      bench = await LogBench.open(setup);
    });
    afterAll(() => bench.stop());

    it('starts a stream with no-stream and goes on at exactly its last revision', async () => {
      const writer = bench.writer();
      const outcomes = [await writer.append(), await writer.append(), await writer.append()];
      expect(outcomes.map(({ revision }) => revision)).toEqual([0, 1, 2]);
      expect(outcomes.every(({ repeated }) => !repeated)).toBe(true);
    });

    it('refuses no-stream for a stream that exists, and says where it is', async () => {
      const writer = bench.writer();
      await writer.append({ count: 3 });
      const { stream } = writer;
      const params = { stream, expected: 'no-stream', actual: '2' };
      const request = bench.writer({ stream }).prepare();
      await expectRefusedUnwritten(bench, request, 'log.conflict', params);
    });

    it('refuses a revision the stream has left behind, and says where it is', async () => {
      const writer = bench.writer();
      await writer.append();
      const late = writer.prepare();
      await writer.append({ count: 2 });
      const params = { stream: writer.stream, expected: '0', actual: '2' };
      await expectRefusedUnwritten(bench, late, 'log.conflict', params);
    });

    it('refuses a revision the stream has not reached, and says where it is', async () => {
      const writer = bench.writer();
      await writer.append();
      writer.pipeline();
      const params = { stream: writer.stream, expected: '1', actual: '0' };
      await expectRefusedUnwritten(bench, writer.prepare(), 'log.conflict', params);
    });

    it('refuses a revision of a stream that does not exist', async () => {
      const writer = bench.writer();
      writer.pipeline();
      const params = { stream: writer.stream, expected: '0', actual: 'no-stream' };
      await expectRefusedUnwritten(bench, writer.prepare(), 'log.conflict', params);
    });

    it('writes several events of one append in their order, and answers with the last', async () => {
      const writer = bench.writer();
      await writer.append();
      const request = writer.prepare({ count: 7 });
      const outcome = expectRecorded(await bench.log.append(request));
      const events = await collect(bench.log.readStream(writer.stream, { from: 1 }));
      expect(events.map(({ envelope }) => envelope.id)).toEqual(
        request.events.map(({ envelope }) => envelope.id),
      );
      const last = events.at(-1)!;
      expect(outcome).toEqual({
        outcome: 'recorded',
        revision: 7,
        position: last.position,
        leaf: leafHash(last.bytes),
        repeated: false,
      });
    });

    it('takes as many events as an append may hold', async () => {
      const writer = bench.writer();
      const outcome = await writer.append({ count: MAX_APPEND_EVENTS });
      expect(outcome.revision).toBe(MAX_APPEND_EVENTS - 1);
      const events = await collect(bench.log.readStream(writer.stream));
      expect(events.map(({ envelope }) => envelope.rev)).toEqual(
        Array.from({ length: MAX_APPEND_EVENTS }, (_, rev) => rev),
      );
    });

    it('takes an envelope of exactly the largest size', async () => {
      const writer = bench.writer();
      const [small] = writer.prepare({ payload: { text: '' } }).events;
      const text = 'x'.repeat(MAX_ENVELOPE_BYTES - small!.bytes.length);
      const request = writer.prepare({ payload: { text } });
      expect(request.events[0]!.bytes).toHaveLength(MAX_ENVELOPE_BYTES);
      expectRecorded(await bench.log.append(request));
      const [event] = await collect(bench.log.readStream(writer.stream));
      expect(Buffer.compare(event!.bytes, request.events[0]!.bytes)).toBe(0);
    });

    it('gives every event a later position than the one before it', async () => {
      const [a, b] = bench.writers(2);
      const outcomes = [await a!.append(), await b!.append({ count: 3 }), await a!.append()];
      const positions = outcomes.map(({ position }) => position);
      expect([...positions].sort((x, y) => (x < y ? -1 : 1))).toEqual(positions);
      expect(new Set(positions).size).toBe(3);
      expect(await bench.log.head()).toBeGreaterThanOrEqual(positions[2]!);
    });

    itPromises(
      'dense',
      'counts positions 1, 2, 3, … without gaps, refused appends included',
      async () => {
        const fresh = await LogBench.open(setup);
        const writer = fresh.writer();
        await writer.append({ count: 2 });
        await fresh.log.append(fresh.writer({ stream: writer.stream }).prepare());
        await writer.append();
        await Promise.all(fresh.writers(20).map((each) => each.append({ count: 2 })));
        const events = await collect(fresh.log.readAll());
        expect(events.map(({ position }) => position)).toEqual(events.map((_, n) => BigInt(n + 1)));
        expect(await fresh.log.head()).toBe(43n);
        expect(fresh.log.dense).toBe(true);
        await fresh.stop();
      },
    );
  });
}
