import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { isRefusal } from '@ledger/kernel';
import { expectRecorded, expectRefused, expectRefusedUnwritten, itWhere } from '../expectations.js';
import { LogBench } from '../log-bench.js';
import type { LogSetup } from '../log-setup.js';
import { collect } from '../pages.js';
import { resealed } from '../sealed-events.js';

export function idempotencyConformance(setup: LogSetup): void {
  describe('repeating an append', () => {
    const itPromises = itWhere(setup.capabilities);
    let bench: LogBench;
    beforeAll(async () => {
      bench = await LogBench.open(setup);
    });
    afterAll(() => bench.stop());

    it('the same bytes again give the first result and write nothing', async () => {
      const writer = bench.writer();
      await writer.append();
      const request = writer.prepare({ count: 3 });
      const first = expectRecorded(await bench.log.append(request));
      const again = expectRecorded(await bench.log.append(request));
      expect(again).toEqual({ ...first, repeated: true });
      expect(await collect(bench.log.readStream(writer.stream))).toHaveLength(4);
    });

    it('also after the stream has moved on, and through another client', async () => {
      const writer = bench.writer();
      const request = writer.prepare({ count: 2 });
      const first = expectRecorded(await bench.log.append(request));
      writer.follow(request);
      for (let n = 0; n < 5; n += 1) await writer.append();
      const other = await bench.another();
      for (const log of [bench.log, other]) {
        expect(await log.append(request)).toEqual({ ...first, repeated: true });
      }
      expect(await collect(bench.log.readStream(writer.stream))).toHaveLength(7);
    });

    it('fifty times at once, in two clients, the same bytes are written once', async () => {
      const writer = bench.writer();
      await writer.append();
      const request = writer.prepare({ count: 2 });
      const logs = [bench.log, await bench.another()];
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, n) => logs[n % 2]!.append(request)),
      );
      const results = outcomes.map(expectRecorded);
      expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1);
      const [first] = results;
      for (const result of results) {
        expect(result).toEqual({ ...first, repeated: result.repeated });
      }
      expect(await collect(bench.log.readStream(writer.stream))).toHaveLength(3);
    });

    it('the ids of an append with other bytes are refused, naming the first id', async () => {
      const writer = bench.writer();
      const commandId = randomUUID();
      const request = writer.prepare({ commandId, payload: { said: 'one thing' } });
      const other = writer.prepare({ commandId, payload: { said: 'another' } });
      expectRecorded(await bench.log.append(request));
      const eventId = request.events[0]!.envelope.id;
      const params = { eventId, stream: writer.stream };
      await expectRefusedUnwritten(bench, other, 'idempotency.key-reused', params);
    });

    it('of two bodies under one id at one place, sent together, one is recorded and the other never', async () => {
      const writer = bench.writer();
      const commandId = randomUUID();
      const requests = ['one', 'two'].map((said) =>
        writer.prepare({ commandId, payload: { said } }),
      );
      const outcomes = await Promise.all(requests.map((request) => bench.log.append(request)));
      expect(outcomes.filter((outcome) => !isRefusal(outcome))).toHaveLength(1);
      const loser = requests[outcomes.findIndex(isRefusal)]!;
      await expectRefusedUnwritten(bench, loser, 'idempotency.key-reused');
    });

    it('a repeat that adds an event is refused as a whole', async () => {
      const writer = bench.writer();
      const first = writer.pipeline();
      const longer = { ...first, events: [...first.events, ...writer.prepare().events] };
      expectRecorded(await bench.log.append(first));
      const eventId = first.events[0]!.envelope.id;
      await expectRefusedUnwritten(bench, longer, 'idempotency.key-reused', { eventId });
    });

    it('an id that occurs twice in one append is refused', async () => {
      const request = bench.writer().prepare();
      const event = request.events[0]!;
      const twin = resealed(event, { rev: 1, prev: event.leaf });
      const eventId = event.envelope.id;
      const twice = { ...request, events: [event, twin] };
      await expectRefusedUnwritten(bench, twice, 'idempotency.key-reused', { eventId });
    });

    itPromises(
      'idsUniqueWithinStream',
      'an id of this stream is refused at another place',
      async () => {
        const writer = bench.writer();
        const commandId = randomUUID();
        const request = writer.pipeline({ commandId });
        expectRecorded(await bench.log.append(request));
        await writer.append();
        const params = { eventId: request.events[0]!.envelope.id, stream: writer.stream };
        const moved = writer.prepare({ commandId });
        await expectRefusedUnwritten(bench, moved, 'idempotency.key-reused', params);
      },
    );

    itPromises(
      'idsUniqueAcrossStreams',
      'an id of another stream is refused, and that stream is not told',
      async () => {
        const writer = bench.writer();
        const commandId = randomUUID();
        const request = writer.prepare({ commandId, count: 2 });
        expectRecorded(await bench.log.append(request));
        const elsewhere = bench.writer().prepare({ commandId });
        const params = { eventId: request.events[0]!.envelope.id, stream: elsewhere.stream };
        await expectRefusedUnwritten(bench, elsewhere, 'idempotency.key-reused', params);
      },
    );

    it('a refusal is not remembered: the same bytes are recorded once they fit', async () => {
      const writer = bench.writer();
      const first = writer.pipeline();
      const second = writer.pipeline();
      expectRefused(await bench.log.append(second), 'log.conflict', { actual: 'no-stream' });
      expectRecorded(await bench.log.append(first));
      const outcome = expectRecorded(await bench.log.append(second));
      expect(outcome).toMatchObject({ revision: 1, repeated: false });
    });
  });
}
