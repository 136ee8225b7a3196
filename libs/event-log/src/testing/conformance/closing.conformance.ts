import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isRefusal } from '@ledger/kernel';
import type { RecordedEvent } from '../../event-log.port.js';
import { expectRefused, expectThrows, places } from '../expectations.js';
import { LogBench } from '../log-bench.js';
import type { LogSetup } from '../log-setup.js';
import { collect, nextPage } from '../pages.js';
import { soon } from '../soon.js';

export function closingConformance(setup: LogSetup): void {
  describe('closing', () => {
    let bench: LogBench;
    beforeEach(async () => {
      bench = await LogBench.open(setup);
      await bench.writer().append({ count: 5 });
    });
    afterEach(() => bench.stop());

    it('what was acknowledged is there for a client that opens afterwards', async () => {
      const before = places(await bench.written());
      const writer = bench.writer();
      const request = writer.prepare({ count: 2 });
      const first = await bench.log.append(request);
      const identity = await bench.log.identity();
      await soon(bench.log.close());
      const reopened = await bench.another();
      expect(await reopened.identity()).toEqual(identity);
      const after = await collect(bench.mine(reopened.readAll({ after: bench.start })));
      expect(places(after).slice(0, before.length)).toEqual(before);
      expect(after).toHaveLength(before.length + 2);
      expect(await reopened.append(request)).toEqual({ ...first, repeated: true });
    });

    it('settles every append under way: what it says is recorded is, and nothing else', async () => {
      const other = await bench.another();
      const requests = bench.writers(30).map((writer) => writer.prepare());
      const outcomes = Promise.all(requests.map((request) => bench.log.append(request)));
      await soon(bench.log.close());
      for (const [n, outcome] of (await soon(outcomes)).entries()) {
        const held = await collect(other.readStream(requests[n]!.stream));
        expect(held).toHaveLength(isRefusal(outcome) ? 0 : 1);
        if (isRefusal(outcome)) expectRefused(outcome, 'log.unavailable');
      }
    });

    it('ends subscriptions that wait, and those that are handling a page, without an error', async () => {
      const head = await bench.log.head();
      const waiting = collect(bench.log.subscribe({ after: bench.cursor(head) }));
      const pages = bench.log.subscribe({ after: bench.start, batchSize: 2 });
      const handling = pages[Symbol.asyncIterator]();
      expect(await soon(nextPage(handling))).toHaveLength(2);
      await soon(bench.log.close());
      expect(await soon(waiting)).toEqual([]);
      // A page that was already on its way may still be handed over.
      const rest = await soon(collect({ [Symbol.asyncIterator]: () => handling }));
      expect(rest.length).toBeLessThanOrEqual(2);
    });

    it.each(['readAll', 'readStream'] as const)(
      'a %s that it cuts off does not look complete',
      async (read) => {
        const [{ envelope }] = (await bench.written()) as [RecordedEvent];
        const pages =
          read === 'readAll'
            ? bench.log.readAll({ after: bench.start, batchSize: 1 })
            : bench.log.readStream(envelope.stream, { batchSize: 1 });
        const iterator = pages[Symbol.asyncIterator]();
        expect(await soon(nextPage(iterator))).toHaveLength(1);
        await soon(bench.log.close());
        const rest = collect({ [Symbol.asyncIterator]: () => iterator });
        const outcome = await soon(rest.catch((error: unknown) => error));
        if (Array.isArray(outcome)) expect(outcome).toHaveLength(4);
        else expect(outcome).toMatchObject({ refusal: { refused: 'log.unavailable' } });
      },
    );

    it('refuses what comes afterwards, and may be repeated', async () => {
      const writer = bench.writer();
      await soon(bench.log.close());
      await soon(bench.log.close());
      expectRefused(await bench.log.append(writer.prepare()), 'log.unavailable');
      await expectThrows(() => bench.log.readAll(), 'log.unavailable');
      await expectThrows(() => bench.log.readStream(writer.stream), 'log.unavailable');
      await expectThrows(() => bench.log.head(), 'log.unavailable');
      await expectThrows(() => bench.log.positionAt(bench.clock.now()), 'log.unavailable');
    });

    it('leaves other clients as they are', async () => {
      const other = await bench.another();
      const after = { after: bench.cursor(await other.head()) };
      const subscription = other.subscribe(after)[Symbol.asyncIterator]();
      const next = nextPage(subscription);
      await soon(bench.log.close());
      await soon(bench.writer({ log: other }).append());
      expect(await soon(next)).toHaveLength(1);
      await subscription.return?.();
    });
  });
}
