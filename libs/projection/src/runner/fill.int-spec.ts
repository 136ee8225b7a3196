import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import type { RecordedEvent } from '@ledger/event-log';
import fc from 'fast-check';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import { positionOf, rowsOf } from '../testing/rows.js';
import { sampleEvents, sampleLog } from '../testing/sample-events.js';
import { collectedRows } from '../testing/sample-projection.js';
import { SAMPLE_LEASE_MS, sampleWorker, type SampleWorker } from '../testing/sample-worker.js';
import { until } from '../testing/until.js';
import type { Failpoint } from './failpoints.port.js';

let database: ProjectionDatabase;
beforeAll(async () => {
  database = await createProjectionDatabase();
});
afterAll(() => database.drop());

/** Pages of ten, three of which make a stretch. */
const SIZES = { batchSize: 10, stretchSize: 30 };

function onceEach(count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => `(${n + 1},1)`).sort();
}

function sizesOf({ monitor }: SampleWorker): readonly number[] {
  return monitor.batches.map(({ events }) => events);
}

describe('filling with a collector', () => {
  it('gives each event exactly one effect, whatever the sizes', async () => {
    const log = await sampleLog(sampleEvents(120));
    let run = 0;
    const size = fc.integer({ min: 1, max: 130 });
    const property = fc.asyncProperty(size, size, async (batchSize, stretchSize) => {
      const name = `sizes-${(run += 1)}`;
      const sizes = { batchSize, stretchSize };
      const worker = sampleWorker(database.projector, log, collectedRows({ name }), sizes);
      expect(await worker.catchUp()).toBe('caught-up');
      expect(await rowsOf(database.pool, `sizes_${run}_v1.event_row`)).toEqual(onceEach(120));
      expect(Math.max(...sizesOf(worker))).toBeLessThan(stretchSize + batchSize);
      expect(worker.monitor.retries).toEqual([]);
    });
    await fc.assert(property, { numRuns: 10 });
  });

  it('writes many pages at once, and the rest at the head', async () => {
    const log = await sampleLog(sampleEvents(100));
    const projection = collectedRows({ name: 'pages' });
    const worker = sampleWorker(database.projector, log, projection, SIZES);
    await worker.catchUp();
    expect(sizesOf(worker)).toEqual([30, 30, 30, 10]);
    expect(worker.monitor.batches.map(({ position }) => position)).toEqual([30n, 60n, 90n, 100n]);
  });

  it('writes before the collector holds too much', async () => {
    const log = await sampleLog(sampleEvents(40));
    const rows = collectedRows({ name: 'heavy' });
    const heavy = {
      ...rows,
      collect: () => Object.defineProperty(rows.collect!(), 'held', { value: 100_000 }),
    };
    const worker = sampleWorker(database.projector, log, heavy, SIZES);
    await worker.catchUp();
    expect(sizesOf(worker)).toEqual([10, 10, 10, 10]);
  });

  it('collects one stretch while the one before is written, and no more', async () => {
    const log = await sampleLog(sampleEvents(200));
    let pages = 0;
    let mayWrite = false;
    const worker = sampleWorker(database.projector, log, collectedRows({ name: 'ahead' }), {
      ...SIZES,
      leaseMs: SAMPLE_LEASE_MS * 10,
      failpoints: {
        reach: async (point) => {
          if (point === 'collected') pages += 1;
          if (point === 'written') await until(() => mayWrite);
        },
      },
    });
    const ended = worker.catchUp();
    await until(() => pages === 6);
    await delay(200);
    expect(pages).toBe(6);
    expect(worker.monitor.batches).toEqual([]);
    mayWrite = true;
    expect(await ended).toBe('caught-up');
    expect(await rowsOf(database.pool, 'ahead_v1.event_row')).toEqual(onceEach(200));
  });

  it('asks for no event that the projection does not handle, and comes past all of them', async () => {
    const typeAt = (n: number) => (n > 30 && n % 3 === 0 ? 'sample.counted' : 'sample.ignored');
    const log = await sampleLog(sampleEvents(40, { typeAt }));
    const projection = collectedRows({ name: 'few', handles: ['sample.counted'] });
    await sampleWorker(database.projector, log, projection, SIZES).catchUp();
    expect(await rowsOf(database.pool, 'few_v1.event_row')).toEqual(['(33,1)', '(36,1)', '(39,1)']);
    expect(await positionOf(database.pool, 'few_v1')).toBe(40);
  });

  it('ends with it: events that come later are applied as they come', async () => {
    const events = sampleEvents(70);
    const log = await sampleLog(events.slice(0, 60));
    const points: Failpoint[] = [];
    const worker = sampleWorker(database.projector, log, collectedRows({ name: 'later' }), {
      ...SIZES,
      failpoints: {
        reach: (point) => {
          points.push(point);
          return Promise.resolve();
        },
      },
    });
    const ended = worker.start();
    await until(() => worker.monitor.states.includes('live'));
    const filling = points.splice(0);
    expect(filling.filter((point) => point === 'collected')).toHaveLength(6);
    await log.ingest(60n, events.slice(60, 65));
    await until(() => worker.monitor.batches.at(-1)?.position === 65n);
    worker.stop();
    await ended;
    expect(points).toEqual(['folded', 'written', 'checkpoint-moved', 'committed']);
    expect(await rowsOf(database.pool, 'later_v1.event_row')).toEqual(onceEach(65));
  });

  it('ends soon when stopped: what is collected is thrown away, what is written stays', async () => {
    const log = await sampleLog(sampleEvents(100));
    const projection = collectedRows({ name: 'stopped-midway' });
    let pages = 0;
    const worker: SampleWorker = sampleWorker(database.projector, log, projection, {
      ...SIZES,
      failpoints: {
        reach: (point) => {
          if (point === 'collected' && (pages += 1) === 5) worker.stop();
          return Promise.resolve();
        },
      },
    });
    expect(await worker.catchUp()).toBe('aborted');
    expect(pages).toBe(5);
    expect(worker.monitor.retries).toEqual([]);
    expect(sizesOf(worker)).toEqual([30]);
    expect(await positionOf(database.pool, 'stopped_midway_v1')).toBe(30);
    await sampleWorker(database.projector, log, projection, SIZES).catchUp();
    expect(await rowsOf(database.pool, 'stopped_midway_v1.event_row')).toEqual(onceEach(100));
  });
});

describe('a collector that fails', () => {
  it('over no event of its own is thrown away; the stretch is applied in batches, the rest collected', async () => {
    const log = await sampleLog(sampleEvents(90));
    const rows = collectedRows({ name: 'clumsy' });
    let failures = 0;
    const clumsy = {
      ...rows,
      collect: () => {
        const collector = rows.collect!();
        return {
          held: 0,
          add: (events: readonly RecordedEvent[]) => {
            collector.add(events);
          },
          write: () => {
            failures += 1;
            return failures === 2 ? Promise.reject(new Error('too much')) : Promise.resolve();
          },
        };
      },
    };
    // What a stretch has written cannot be seen here, so that batches stand out.
    const worker = sampleWorker(database.projector, log, clumsy, SIZES);
    expect(await worker.catchUp()).toBe('caught-up');
    expect(worker.monitor.alarms).toEqual([]);
    expect(worker.monitor.retries).toMatchObject([{ message: 'too much' }]);
    const inBatches = (await rowsOf(database.pool, 'clumsy_v1.event_row')).map((row) =>
      Number.parseInt(row.slice(1), 10),
    );
    expect(Math.min(...inBatches)).toBe(31);
    expect(sizesOf(worker).reduce((sum, size) => sum + size, 0)).toBe(90);
    expect(new Set(inBatches).size).toBe(inBatches.length);
  });
});
