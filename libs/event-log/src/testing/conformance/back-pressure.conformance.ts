import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { isRefusal } from '@ledger/kernel';
import { expectRecorded } from '../expectations.js';
import { heldBytes } from '../held-bytes.js';
import { LogBench } from '../log-bench.js';
import type { LogSetup } from '../log-setup.js';
import { collect, nextPage } from '../pages.js';
import { soon } from '../soon.js';

const EVENTS = 480;
const EVENT_TEXT = 60_000;
const PAGE = 16;
/** An event is held twice: as bytes and as the envelope read from them. */
const PAGE_BYTES = PAGE * EVENT_TEXT * 2;

export function backPressureConformance(setup: LogSetup): void {
  describe('back-pressure', () => {
    let bench: LogBench;
    beforeAll(async () => {
      bench = await LogBench.open(setup);
      const writer = bench.writer();
      const text = 'x'.repeat(EVENT_TEXT);
      for (let n = 0; n < EVENTS; n += 8) await writer.append({ count: 8, payload: { text } });
    });
    afterAll(() => bench.stop());

    it.each(['readAll', 'subscribe'] as const)(
      '%s holds no more than two pages for a reader that is slow',
      async (read) => {
        const before = heldBytes();
        const pages = bench.log[read]({ after: bench.start, batchSize: PAGE });
        const iterator = pages[Symbol.asyncIterator]();
        const first = await soon(nextPage(iterator));
        await pause(500);
        const held = heldBytes() - before;
        expect(first).toHaveLength(PAGE);
        expect(held).toBeLessThan(3 * PAGE_BYTES);
        await iterator.return?.();
      },
    );

    it('a reader that is slow holds up no writer', async () => {
      const iterator = bench.log.subscribe({ after: bench.start })[Symbol.asyncIterator]();
      await soon(iterator.next());
      await soon(Promise.all(bench.writers(20).map((writer) => writer.append())));
      await iterator.return?.();
    });
  });

  describe('a full queue', () => {
    let bench: LogBench;
    beforeAll(async () => {
      bench = await LogBench.open(setup, { queueLimit: 8 });
    });
    afterAll(() => bench.stop());

    it('refuses what does not fit, keeps what it took, and takes the rest when there is room', async () => {
      const requests = bench.writers(400).map((writer) => writer.prepare());
      const outcomes = await soon(
        Promise.all(requests.map((request) => bench.log.append(request))),
      );
      const refused = requests.filter((_, n) => isRefusal(outcomes[n]));
      expect(refused.length).toBeGreaterThan(0);
      expect(refused.length).toBeLessThanOrEqual(requests.length - 8);
      for (const refusal of outcomes.filter(isRefusal)) {
        expect(refusal).toEqual({ refused: 'log.busy', params: { limit: 8 } });
      }
      expect(await bench.written()).toHaveLength(requests.length - refused.length);
      for (const request of refused) {
        expect(expectRecorded(await bench.log.append(request)).repeated).toBe(false);
      }
      expect(await collect(bench.log.readStream(refused[0]!.stream))).toHaveLength(1);
    });
  });
}
