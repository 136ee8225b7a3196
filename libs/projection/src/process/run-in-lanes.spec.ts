import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runInLanes } from './run-in-lanes.js';

interface Item {
  readonly lane: string;
  readonly n: number;
}

async function* asked(items: readonly Item[], onAsk: (item: Item) => void = () => undefined) {
  for (const item of items) {
    await Promise.resolve();
    onAsk(item);
    yield item;
  }
}

const laneOf = ({ lane }: Item) => lane;

describe('work in lanes', () => {
  it('keeps the order within a lane, and never does more at once than it may', async () => {
    const items = fc.array(fc.record({ lane: fc.constantFrom('a', 'b', 'c', 'd'), n: fc.nat() }), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(items, fc.integer({ min: 1, max: 5 }), async (given, limit) => {
        const done: Item[] = [];
        let running = 0;
        let most = 0;
        await runInLanes(asked(given), {
          limit,
          laneOf,
          work: async (item) => {
            most = Math.max(most, (running += 1));
            await new Promise(setImmediate);
            running -= 1;
            done.push(item);
          },
        });
        for (const lane of ['a', 'b', 'c', 'd']) {
          const inLane = (all: readonly Item[]) => all.filter((item) => item.lane === lane);
          expect(inLane(done)).toEqual(inLane(given));
        }
        expect(most).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 60 },
    );
  });

  it('does other lanes while one is slow', async () => {
    const done: string[] = [];
    let othersDone: () => void = () => undefined;
    const others = new Promise<void>((resolve) => (othersDone = resolve));
    const items = ['slow', 'a', 'b', 'c'].map((lane, n) => ({ lane, n }));
    await runInLanes(asked(items), {
      limit: 2,
      laneOf,
      work: async ({ lane }) => {
        await (lane === 'slow' ? others : delay(1));
        done.push(lane);
        if (done.length === 3) othersDone();
      },
    });
    expect(done).toEqual(['a', 'b', 'c', 'slow']);
  });

  it('asks for an item only when there is room for it', async () => {
    let ahead = 0;
    let most = 0;
    const items = Array.from({ length: 500 }, (_, n) => ({ lane: String(n), n }));
    await runInLanes(
      asked(items, () => {
        most = Math.max(most, (ahead += 1));
      }),
      {
        limit: 4,
        laneOf,
        work: async () => {
          await new Promise(setImmediate);
          ahead -= 1;
        },
      },
    );
    expect(most).toBeLessThanOrEqual(5);
  });

  it('throws the first error, asks for nothing more, and leaves nothing running', async () => {
    let ended = 0;
    const begun: number[] = [];
    const items = Array.from({ length: 50 }, (_, n) => ({ lane: String(n), n }));
    const run = runInLanes(asked(items), {
      limit: 4,
      laneOf,
      work: async ({ n }) => {
        begun.push(n);
        await delay(n === 2 ? 1 : 20);
        ended += 1;
        if (n === 2) throw new Error('no');
      },
    });
    await expect(run).rejects.toThrow('no');
    expect(ended).toBe(begun.length);
    expect(begun.length).toBeLessThan(8);
  });
});
