import { describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import type { EventPages, RecordedEvent } from '@ledger/event-log';
import fc from 'fast-check';
import { sampleEvents, sampleLog } from '../testing/sample-events.js';
import { readBatches } from './read-batches.js';

const never = new AbortController().signal;
const ready = sampleLog(sampleEvents(60));

async function recorded(): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const page of (await ready).readAll()) events.push(...page);
  return events;
}

describe('reading in batches', () => {
  it('hands out every event once, in order, whatever the sizes and speeds', async () => {
    const all = await recorded();
    const pauses = fc.array(fc.nat(2), { maxLength: 20 });
    const property = fc.asyncProperty(
      fc.integer({ min: 1, max: 70 }),
      fc.integer({ min: 1, max: 70 }),
      pauses,
      async (page, size, slow) => {
        const seen: RecordedEvent[] = [];
        const log = await ready;
        const open = (signal: AbortSignal) => log.readAll({ batchSize: page, signal });
        for await (const batch of readBatches(open, { size, signal: never })) {
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThan(size + page);
          seen.push(...batch);
          await delay(slow[seen.length % 20] ?? 0);
        }
        expect(seen.map(({ position }) => position)).toEqual(all.map(({ position }) => position));
      },
    );
    await fc.assert(property, { numRuns: 50 });
  });

  it('gathers what arrives while a batch is being written', async () => {
    const log = await ready;
    const open = (signal: AbortSignal) => log.readAll({ batchSize: 5, signal });
    const sizes: number[] = [];
    for await (const batch of readBatches(open, { size: 20, signal: never })) {
      sizes.push(batch.length);
      await delay(100);
    }
    expect(sizes).toEqual([5, 20, 20, 15]);
  });

  it('reads no further ahead than the batch after the next', async () => {
    let pages = 0;
    const all = await recorded();
    async function* counted(): EventPages {
      for (const event of all) {
        pages += 1;
        yield await Promise.resolve([event]);
      }
    }
    for await (const batch of readBatches(counted, { size: 10, signal: never })) {
      expect(batch).toHaveLength(1);
      await delay(20);
      break;
    }
    expect(pages).toBe(11);
  });

  it('hands out what was read before an error, then throws it', async () => {
    const [first] = await recorded();
    async function* failing(): EventPages {
      yield await Promise.resolve([first!]);
      throw new Error('torn');
    }
    const seen: unknown[] = [];
    const reading = (async () => {
      for await (const batch of readBatches(failing, { size: 10, signal: never })) {
        await delay(20);
        seen.push(...batch);
      }
    })();
    await expect(reading).rejects.toThrow('torn');
    expect(seen).toEqual([first]);
  });

  it('ends a reader that waits, when it is left and when the signal aborts', async () => {
    const log = await ready;
    const stop = new AbortController();
    const signals: AbortSignal[] = [];
    const open = (signal: AbortSignal) => {
      signals.push(signal);
      return log.subscribe({ signal });
    };
    for await (const batch of readBatches(open, { size: 100, signal: stop.signal })) {
      expect(batch).toHaveLength(60);
      break;
    }
    let batches = 0;
    for await (const batch of readBatches(open, { size: 100, signal: stop.signal })) {
      batches += batch.length > 0 ? 1 : 0;
      setTimeout(() => {
        stop.abort();
      }, 10);
    }
    expect(batches).toBe(1);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });
});
