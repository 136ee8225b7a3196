import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import { schemaOf } from '../projection.js';
import type { Failpoint } from '../runner/failpoints.port.js';
import { positionOf, rowsOf } from '../testing/rows.js';
import { sampleEvents, sampleLog } from '../testing/sample-events.js';
import { collectedRows, eventRows } from '../testing/sample-projection.js';
import { SAMPLE_LEASE_MS, sampleWorker } from '../testing/sample-worker.js';
import { until } from '../testing/until.js';

let database: ProjectionDatabase;
beforeAll(async () => {
  database = await createProjectionDatabase();
});
afterAll(() => database.drop());

function onceEach(count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => `(${n + 1},1)`).sort();
}

/** Takes the lease away at a point of the work, as if it had lapsed while the worker slept. */
function overtakenAt(point: Failpoint, schema: string, then: () => Promise<unknown>) {
  let done = false;
  return {
    reach: async (reached: Failpoint) => {
      if (reached !== point || done) return;
      done = true;
      await database.pool.query(
        `update projection.checkpoint
         set holder = 'successor', lease_until = clock_timestamp() - interval '1 s' where reader = $1`,
        [schema],
      );
      await then();
    },
  };
}

describe('the lease', () => {
  it('lets one of two workers of a version work, and the other take over when it ends', async () => {
    const events = sampleEvents(60);
    const log = await sampleLog(events.slice(0, 30));
    const projection = eventRows({ name: 'pair' });
    const [first, second] = [0, 1].map(() => sampleWorker(database.projector, log, projection));
    const ended = first!.start();
    await until(() => first!.monitor.states.includes('live'));
    const later = second!.start();
    await until(() => second!.monitor.states.includes('standby'));
    await delay(SAMPLE_LEASE_MS * 2);
    expect(second!.monitor.batches).toEqual([]);
    first!.stop();
    expect(await ended).toBe('aborted');
    await log.ingest(30n, events.slice(30));
    await until(async () => (await positionOf(database.pool, 'pair_v1')) === 60);
    second!.stop();
    await later;
    expect(second!.monitor.batches.reduce((sum, batch) => sum + batch.events, 0)).toBe(30);
    expect(await rowsOf(database.pool, 'pair_v1.event_row')).toEqual(onceEach(60));
  });

  it('is kept by heartbeats while a batch takes longer than it lasts', async () => {
    const log = await sampleLog(sampleEvents(10));
    // Long enough for a beat to come in time on a busy machine.
    const leaseMs = 1_000;
    const quick = eventRows({ name: 'slow' });
    const slow = {
      ...quick,
      apply: async (...[batch, tx]: Parameters<typeof quick.apply>) => {
        await tx.query(`select pg_sleep(${(leaseMs * 3) / 1_000})`);
        await quick.apply(batch, tx);
      },
    };
    const slowWorker = sampleWorker(database.projector, log, slow, { leaseMs });
    const other = sampleWorker(database.projector, log, quick, { leaseMs });
    const ended = slowWorker.catchUp();
    await until(() => slowWorker.monitor.states.includes('filling'));
    const waiting = other.catchUp();
    expect([await ended, await waiting]).toEqual(['caught-up', 'caught-up']);
    expect([slowWorker, other].map(({ monitor }) => monitor.batches.length)).toEqual([1, 0]);
  });

  it.each([
    // The sleeper's transaction is ended for it, so that its locks hold up nobody.
    ['folded', SAMPLE_LEASE_MS * 2, eventRows],
    ['written', SAMPLE_LEASE_MS * 2, eventRows],
    ['checkpoint-moved', SAMPLE_LEASE_MS * 2, eventRows],
    ['written', SAMPLE_LEASE_MS * 2, collectedRows],
    // It wakes in time to go on, and is stopped by the compare-and-set.
    ['folded', 0, eventRows],
    ['written', 0, eventRows],
    ['written', 0, collectedRows],
    // It holds what it has collected, and no transaction.
    ['collected', SAMPLE_LEASE_MS * 2, collectedRows],
    ['collected', 0, collectedRows],
  ] as const)(
    'a worker overtaken after "%s" that wakes %d ms later does no harm',
    async (point, ms, rows) => {
      const log = await sampleLog(sampleEvents(40));
      const name = `zombie-${point}-${ms}-${rows === eventRows ? 'batches' : 'stretches'}`;
      const schema = schemaOf({ name, version: 1 });
      const successor = sampleWorker(database.projector, log, rows({ name }));
      let succeeded: Promise<unknown> = Promise.resolve();
      const zombie = sampleWorker(database.projector, log, rows({ name }), {
        batchSize: 10,
        stretchSize: 20,
        failpoints: overtakenAt(point, schema, async () => {
          succeeded = successor.catchUp();
          await delay(ms);
        }),
      });
      expect(await zombie.catchUp()).toBe('caught-up');
      expect(await succeeded).toBe('caught-up');
      expect(await rowsOf(database.pool, `${schema}.event_row`)).toEqual(onceEach(40));
      expect([...zombie.monitor.alarms, ...successor.monitor.alarms]).toEqual([]);
    },
  );

  it.each([0, SAMPLE_LEASE_MS * 2])(
    'a worker overtaken while it makes indexes, waking %d ms later, leaves them to its successor',
    async (ms) => {
      const log = await sampleLog(sampleEvents(40));
      const projection = eventRows({ name: `indexer-${ms}` });
      const schema = schemaOf(projection);
      const successor = sampleWorker(database.projector, log, projection);
      let succeeded: Promise<unknown> = Promise.resolve();
      const zombie = sampleWorker(database.projector, log, projection, {
        failpoints: overtakenAt('index-made', schema, async () => {
          succeeded = successor.catchUp();
          await until(() => successor.monitor.states.includes('indexing'));
          await delay(ms);
        }),
      });
      expect(await zombie.catchUp()).toBe('caught-up');
      expect(await succeeded).toBe('caught-up');
      const indexes = await database.pool.query(
        `select from pg_indexes where schemaname = $1 and indexname = 'event_row_by_times'`,
        [schema],
      );
      expect(indexes.rowCount).toBe(1);
    },
  );

  it('a worker overtaken while it folds does not stop the projection for the error it meets', async () => {
    const log = await sampleLog(sampleEvents(1));
    const steal = overtakenAt('folded', 'startled_v1', () => Promise.reject(new Error('late')));
    const zombie = sampleWorker(database.projector, log, eventRows({ name: 'startled' }), {
      failpoints: steal,
    });
    expect(await zombie.catchUp()).toBe('caught-up');
    expect(zombie.monitor.alarms).toEqual([]);
    expect(await rowsOf(database.pool, 'startled_v1.event_row')).toEqual(onceEach(1));
  });

  it('of different versions is not shared: both work at once and touch only their own', async () => {
    const log = await sampleLog(sampleEvents(200));
    const workers = [1, 2].map((version) =>
      sampleWorker(database.projector, log, eventRows({ name: 'both', version }), { batchSize: 5 }),
    );
    expect(await Promise.all(workers.map((worker) => worker.catchUp()))).toEqual([
      'caught-up',
      'caught-up',
    ]);
    for (const schema of ['both_v1', 'both_v2']) {
      expect(await rowsOf(database.pool, `${schema}.event_row`)).toEqual(onceEach(200));
    }
    for (const { monitor } of workers) expect(monitor.states).not.toContain('standby');
  });
});
