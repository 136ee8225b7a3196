import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import type { MemoryEventLog, RecordedEvent } from '@ledger/event-log';
import { isRefusal } from '@ledger/kernel';
import { Pool } from 'pg';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import type { Projection } from '../projection.js';
import { ReadModels } from '../read/read-models.js';
import { sampleEvents, sampleLog } from '../testing/sample-events.js';
import { eventRows } from '../testing/sample-projection.js';
import { sampleWorker } from '../testing/sample-worker.js';
import { until } from '../testing/until.js';
import { switchVersion } from './switch-version.js';

let database: ProjectionDatabase;
let models: ReadModels;
beforeAll(async () => {
  database = await createProjectionDatabase();
  models = new ReadModels(database.pool);
});
afterAll(async () => {
  await models.close();
  await database.drop();
});

function switchTo(log: MemoryEventLog, projection: string, version: number, within?: bigint) {
  const request = { projection, version, ...(within !== undefined && { within }) };
  return switchVersion(request, { pool: database.projector, log });
}

/** Two tables that always hold the same number of rows, each marked with the version that wrote it. */
function twin(version: number): Projection {
  return {
    name: 'twin',
    version,
    handles: 'all',
    tables: ['one', 'two'].map(
      (table) => `create table ${table} (position bigint primary key, version integer not null)`,
    ),
    indexes: [],
    async apply(batch: readonly RecordedEvent[], tx) {
      for (const table of ['one', 'two']) {
        await tx.query(`insert into ${table} select unnest($1::bigint[]), $2`, [
          batch.map(({ position }) => position),
          version,
        ]);
      }
    },
  };
}

describe('the active version', () => {
  it('is by itself the first one built, and no later one', async () => {
    const log = await sampleLog(sampleEvents(5));
    expect(await models.activeSchema('first')).toEqual({
      refused: 'projection.not-built',
      params: { projection: 'first' },
    });
    for (const version of [2, 3, 1]) {
      const projection = eventRows({ name: 'first', version });
      await sampleWorker(database.projector, log, projection).catchUp();
      expect(await models.activeSchema('first')).toBe('first_v2');
    }
  });

  it('is not a version that is still being filled', async () => {
    const log = await sampleLog(sampleEvents(30));
    const worker = sampleWorker(database.projector, log, eventRows({ name: 'early' }), {
      batchSize: 10,
      failpoints: {
        reach: async (point) => {
          if (point !== 'committed') return;
          expect(await models.activeSchema('early')).toMatchObject({
            refused: 'projection.not-built',
          });
        },
      },
    });
    expect(await worker.catchUp()).toBe('caught-up');
    expect(worker.monitor.batches.length).toBeGreaterThan(1);
    expect(await models.activeSchema('early')).toBe('early_v1');
  });

  it('is switched there and back under a reader that never fails nor sees a mixture', async () => {
    const events = sampleEvents(3_000);
    const log = await sampleLog(events.slice(0, 100));
    const workers = [1, 2].map((version) =>
      sampleWorker(database.projector, log, twin(version), { batchSize: 20 }),
    );
    const running = workers.map((worker) => worker.start());
    await until(() => workers.every(({ monitor }) => monitor.states.includes('live')));

    const reader = new Pool({ connectionString: database.url, options: '-c role=ledger_reader' });
    const seen = new Set<number>();
    let reading = true;
    let reads = 0;
    const readings = [1, 2].map(async () => {
      while (reading) {
        seen.add(await readTwin(reader));
        reads += 1;
      }
    });
    const first = await models.activeSchema('twin');
    for (let n = 0; n < 20; n += 1) {
      await log.ingest(await log.head(), events.slice(100 + n * 100, 200 + n * 100));
      const target = (await models.activeSchema('twin')) === 'twin_v1' ? 2 : 1;
      expect(await switchTo(log, 'twin', target, 3_000n)).toBeNull();
      expect(await models.activeSchema('twin')).toBe(`twin_v${target}`);
      await delay(10);
    }
    reading = false;
    await Promise.all(readings);
    await reader.end();
    for (const worker of workers) worker.stop();
    expect(await Promise.all(running)).toEqual(['aborted', 'aborted']);
    expect(await models.activeSchema('twin')).toBe(first);
    expect([...seen].sort()).toEqual([1, 2]);
    expect(reads).toBeGreaterThan(20);
  });
});

/** Reads as a request does: resolves once, then reads all of the answer there. Gives the version of the rows. */
async function readTwin(reader: Pool): Promise<number> {
  const schema = await models.activeSchema('twin');
  if (isRefusal(schema)) throw new Error(schema.refused);
  const { rows } = await reader.query<{ version: number; one: string; two: string }>(
    `select version, count(one) as one, count(two) as two
     from ${schema}.one full join ${schema}.two using (position, version) group by version`,
  );
  expect(rows).toHaveLength(1);
  const [{ version, one, two }] = rows as [(typeof rows)[0]];
  expect(one).toBe(two);
  expect(schema).toBe(`twin_v${version}`);
  return version;
}

describe('readers are not sent to a version', () => {
  it('that does not exist', async () => {
    const log = await sampleLog(sampleEvents(5));
    expect(await switchTo(log, 'nothing', 1)).toEqual({
      refused: 'projection.unknown',
      params: { projection: 'nothing', version: 1 },
    });
  });

  it('that is further behind than allowed, is being filled, or has stopped', async () => {
    const log = await sampleLog(sampleEvents(50));
    const build = (version: number, options = {}) =>
      sampleWorker(database.projector, log, eventRows({ name: 'unready', version, ...options }));
    await build(1).catchUp();
    await build(2).catchUp();
    const filling = build(3, {
      onApply: () => {
        filling.stop();
      },
    });
    await filling.catchUp();
    const stopped = build(4, {
      onApply: () => {
        throw new Error('not this');
      },
    });
    await stopped.catchUp();
    await log.ingest(50n, sampleEvents(60).slice(50));
    const refusal = (version: number, state: string, lag: string) => ({
      refused: 'projection.not-ready',
      params: { projection: 'unready', version, state, lag, within: '9' },
    });
    expect(await switchTo(log, 'unready', 2, 9n)).toEqual(refusal(2, 'live', '10'));
    expect(await switchTo(log, 'unready', 3, 9n)).toEqual(refusal(3, 'building', '10'));
    expect(await switchTo(log, 'unready', 4, 9n)).toEqual(refusal(4, 'stopped', '60'));
    expect(await models.activeSchema('unready')).toBe('unready_v1');
    expect(await switchTo(log, 'unready', 2, 10n)).toBeNull();
    expect(await models.activeSchema('unready')).toBe('unready_v2');
  });

  it('twice: the second time changes nothing', async () => {
    const log = await sampleLog(sampleEvents(5));
    await sampleWorker(database.projector, log, eventRows({ name: 'same' })).catchUp();
    const row = () => database.pool.query("select * from projection.active where name = 'same'");
    const before = await row();
    expect(await switchTo(log, 'same', 1)).toBeNull();
    expect((await row()).rows).toEqual(before.rows);
  });
});
