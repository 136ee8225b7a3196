import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventPages } from '../../event-log.port.js';
import { LogBench } from '../log-bench.js';
import type { LogSetup } from '../log-setup.js';
import { collect, nextPage, take } from '../pages.js';
import { soon } from '../soon.js';

export function subscribingConformance(setup: LogSetup): void {
  describe('subscribing', () => {
    let bench: LogBench;
    beforeAll(async () => {
      bench = await LogBench.open(setup);
      await bench.writer().append({ count: 3 });
    });
    afterAll(() => bench.stop());

    const atHead = async () => bench.cursor(await bench.log.head());

    it('gives what is there, then what comes, from any client', async () => {
      const [writer, elsewhere] = [bench.writer(), bench.writer({ log: await bench.another() })];
      const after = await atHead();
      await writer.append();
      const taken = take(bench.mine(bench.log.subscribe({ after })), 4);
      await elsewhere.append();
      await writer.append();
      await elsewhere.append();
      const events = await soon(taken);
      expect(events.map(({ envelope: { stream, rev } }) => `${stream} ${rev}`)).toEqual([
        `${writer.stream} 0`,
        `${elsewhere.stream} 0`,
        `${writer.stream} 1`,
        `${elsewhere.stream} 1`,
      ]);
    });

    it('wakes for every append, also for one that comes just as it starts to wait', async () => {
      const writer = bench.writer();
      const pages = bench.mine(bench.log.subscribe({ after: await atHead() }));
      const iterator = pages[Symbol.asyncIterator]();
      for (let rev = 0; rev < 50; rev += 1) {
        const next = nextPage(iterator);
        await writer.append();
        const page = await soon(next);
        expect(page!.map(({ envelope }) => envelope.rev)).toEqual([rev]);
      }
      await iterator.return?.();
    });

    it('ends without an error when aborted while it waits', async () => {
      const stopping = new AbortController();
      const ended = collect(
        bench.mine(bench.log.subscribe({ after: await atHead(), signal: stopping.signal })),
      );
      await pause();
      stopping.abort();
      expect(await soon(ended)).toEqual([]);
      await worksAfterwards();
    });

    it.each(['readAll', 'subscribe'] as const)(
      '%s ends without an error when aborted between pages',
      async (read) => {
        const stopping = new AbortController();
        const pages = bench.log[read]({
          after: bench.start,
          batchSize: 1,
          signal: stopping.signal,
        });
        let seen = 0;
        for await (const page of pages) {
          seen += page.length;
          stopping.abort();
        }
        // A page that was already on its way may still be handed over.
        expect(seen).toBeLessThanOrEqual(2);
        await worksAfterwards();
      },
    );

    it('a signal that is aborted already reads nothing', async () => {
      const signal = AbortSignal.abort();
      const reads = [
        bench.log.readAll({ signal }),
        bench.log.subscribe({ signal }),
        bench.log.readStream(bench.stream(), { signal }),
      ];
      for (const pages of reads) expect(await soon(collect(pages))).toEqual([]);
    });

    it('leaving an iteration that waits ends it at once', async () => {
      const iterator = bench.log.subscribe({ after: await atHead() })[Symbol.asyncIterator]();
      const waiting = nextPage(iterator);
      await pause();
      const left = iterator.return!();
      expect((await soon(left)).done).toBe(true);
      if (setup.capabilities.exclusive) expect(await soon(waiting)).toBeNull();
      expect(await soon(nextPage(iterator))).toBeNull();
      await worksAfterwards();
    });

    it('an error in the loop leaves the subscription and reaches the caller', async () => {
      const failing = (async () => {
        for await (const page of bench.log.subscribe({ after: bench.start })) {
          throw new Error(`cannot handle ${page.length > 0 ? 'events' : 'nothing'}`);
        }
      })();
      await expect(soon(failing)).rejects.toThrow('cannot handle events');
      await worksAfterwards();
    });

    it('readers that leave early hold nothing: the two hundredth works like the first', async () => {
      const writer = bench.writer();
      await writer.append({ count: 5 });
      const leave = async (pages: EventPages) => {
        expect(await soon(take(pages, 1))).toHaveLength(1);
      };
      for (let n = 0; n < 200; n += 1) {
        await leave(bench.log.subscribe({ after: bench.start, batchSize: 1 }));
        await leave(bench.log.readAll({ after: bench.start, batchSize: 1 }));
        await leave(bench.log.readStream(writer.stream, { batchSize: 1 }));
      }
      await worksAfterwards();
    });

    it('a subscription may be iterated again and starts where it started', async () => {
      const pages = bench.mine(bench.log.subscribe({ after: bench.start }));
      expect(await soon(take(pages, 3))).toEqual(await soon(take(pages, 3)));
    });

    async function worksAfterwards() {
      const writer = bench.writer();
      const after = await atHead();
      await soon(writer.append());
      const [event] = await soon(take(bench.mine(bench.log.subscribe({ after })), 1));
      expect(event!.envelope.stream).toBe(writer.stream);
    }
  });
}

/** Long enough for a subscription to have found nothing and to be waiting. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
}
