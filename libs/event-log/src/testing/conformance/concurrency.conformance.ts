import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { isRefusal } from '@ledger/kernel';
import type { AppendRequest } from '../../event-log.port.js';
import { expectRecorded, expectRefused, itWhere } from '../expectations.js';
import { LogBench } from '../log-bench.js';
import type { LogSetup } from '../log-setup.js';
import { collect } from '../pages.js';
import { resealed } from '../sealed-events.js';

export function concurrencyConformance(setup: LogSetup): void {
  describe('appends that are under way together', () => {
    const itPromises = itWhere(setup.capabilities);
    let bench: LogBench;
    beforeAll(async () => {
      bench = await LogBench.open(setup);
    });
    afterAll(() => bench.stop());

    const sendAll = (requests: readonly AppendRequest[]) =>
      Promise.all(requests.map((request) => bench.log.append(request)));

    /** Appends that must be refused, each for its own reason. */
    async function badAppends() {
      const writer = bench.writer();
      await writer.append();
      const misplaced = bench.writer().prepare();
      return [
        { code: 'log.conflict', request: bench.writer({ stream: writer.stream }).prepare() },
        {
          code: 'clock.skewed',
          request: bench.writer().prepare({ recordedAt: bench.instant(5_000) }),
        },
        {
          code: 'envelope.misplaced',
          request: {
            ...misplaced,
            events: misplaced.events.map((event) => resealed(event, { origin: randomUUID() })),
          },
        },
      ] as const;
    }

    it('one bad append fails none of its neighbours', async () => {
      const bad = (await Promise.all(Array.from({ length: 10 }, badAppends))).flat();
      const good = bench.writers(60).map((writer) => writer.prepare({ count: 2 }));
      const mixed = good.flatMap((request, n) => [
        request,
        ...bad.slice(n, n + 1).map((b) => b.request),
      ]);
      const outcomes = await sendAll(mixed);
      const goodOutcomes = outcomes.filter((_, n) => good.includes(mixed[n]!));
      expect(goodOutcomes.filter(isRefusal)).toEqual([]);
      for (const { request, code } of bad) expectRefused(outcomes[mixed.indexOf(request)], code);
      for (const { stream, events } of good) {
        const recorded = await collect(bench.log.readStream(stream));
        expect(recorded.map(({ leaf }) => leaf)).toEqual(events.map(({ leaf }) => leaf));
      }
    });

    itPromises(
      'idsUniqueAcrossStreams',
      'an id recorded elsewhere fails none of its neighbours',
      async () => {
        const commandId = randomUUID();
        await bench.writer().append({ commandId });
        const good = bench.writers(40).map((writer) => writer.prepare());
        const bad = bench.writers(40).map((writer) => writer.prepare({ commandId }));
        const outcomes = await sendAll(good.flatMap((request, n) => [bad[n]!, request]));
        outcomes.forEach((outcome, n) => {
          if (n % 2 === 0) expectRefused(outcome, 'idempotency.key-reused');
          else expectRecorded(outcome);
        });
      },
    );

    itPromises(
      'idsUniqueAcrossStreams',
      'of two appends with one id for two streams exactly one is recorded',
      async () => {
        for (let round = 0; round < 10; round += 1) {
          const commandId = randomUUID();
          const requests = bench.writers(2).map((writer) => writer.prepare({ commandId }));
          const outcomes = await sendAll(requests);
          expect(outcomes.filter((outcome) => !isRefusal(outcome))).toHaveLength(1);
          expectRefused(outcomes.find(isRefusal), 'idempotency.key-reused');
        }
      },
    );

    it('of two commands on one stream at one revision one wins, the other learns the new revision', async () => {
      const writer = bench.writer();
      await writer.append();
      const [won, lost] = await sendAll([writer.prepare({ count: 3 }), writer.prepare()]);
      expect(expectRecorded(won!).revision).toBe(3);
      const params = { stream: writer.stream, expected: '0', actual: '3' };
      expectRefused(lost, 'log.conflict', params);
    });

    it('of many writers on one revision, in two clients, exactly one wins', async () => {
      const other = await bench.another();
      const stream = bench.stream();
      const outcomes = await Promise.all(
        Array.from({ length: 16 }, (_, n) =>
          (n % 2 === 0 ? bench.log : other).append(bench.writer({ stream }).prepare()),
        ),
      );
      expect(outcomes.filter((outcome) => !isRefusal(outcome))).toHaveLength(1);
      for (const refusal of outcomes.filter(isRefusal)) {
        expectRefused(refusal, 'log.conflict', { expected: 'no-stream', actual: '0' });
      }
      expect(await collect(bench.log.readStream(stream))).toHaveLength(1);
    });

    it('appends sealed on each other before any is answered are recorded in their order', async () => {
      const writers = bench.writers(5);
      const requests = Array.from({ length: 20 }, () =>
        writers.map((writer) => writer.pipeline()),
      ).flat();
      const outcomes = await sendAll(requests);
      outcomes.forEach((outcome, n) => {
        expect(expectRecorded(outcome).revision).toBe(Math.floor(n / 5));
      });
      for (const { stream } of writers) {
        const events = await collect(bench.log.readStream(stream));
        const inLogOrder = [...events].sort((a, b) => (a.position < b.position ? -1 : 1));
        expect(events).toHaveLength(20);
        expect(inLogOrder).toEqual(events);
      }
    });

    it('an append sealed on a refused one is refused too', async () => {
      const writer = bench.writer();
      await writer.append();
      const skewed = writer.pipeline({ recordedAt: bench.instant(5_000) });
      const [first, second] = await sendAll([skewed, writer.prepare()]);
      expectRefused(first, 'clock.skewed');
      expectRefused(second, 'log.conflict', { expected: '1', actual: '0' });
      expect(await collect(bench.log.readStream(writer.stream))).toHaveLength(1);
    });
  });
}
