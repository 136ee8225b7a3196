import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import type { MemoryEventLog } from '@ledger/event-log';
import { Pool } from 'pg';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import { sampleEvents, sampleLog } from '../testing/sample-events.js';
import { eventRows } from '../testing/sample-projection.js';
import { sampleWorker, type SampleWorker } from '../testing/sample-worker.js';
import { until } from '../testing/until.js';
import { ReadModels } from './read-models.js';

const events = sampleEvents(200);

let database: ProjectionDatabase;
let reader: Pool;
let log: MemoryEventLog;
let name: string;
let worker: SampleWorker;
let ended: Promise<unknown>;
beforeAll(async () => {
  database = await createProjectionDatabase();
  reader = new Pool({
    connectionString: database.url,
    options: '-c role=ledger_reader',
    application_name: 'test reader',
  });
  reader.on('error', () => undefined);
  log = await sampleLog(events.slice(0, 10));
  ({ log: name } = await log.identity());
  worker = sampleWorker(database.projector, log, eventRows({ name: 'waited' }));
  ended = worker.start();
  await until(() => worker.monitor.states.includes('live'));
});
afterAll(async () => {
  worker.stop();
  await ended;
  await reader.end();
  await database.drop();
});

async function withModels(work: (models: ReadModels) => Promise<void>): Promise<void> {
  const models = new ReadModels(reader);
  try {
    await work(models);
  } finally {
    await models.close();
  }
}

async function grow(count: number): Promise<bigint> {
  const head = await log.head();
  return log.ingest(head, events.slice(Number(head), Number(head) + count));
}

describe('waiting for a position', () => {
  it('gives the version to read as soon as it has come there', () =>
    withModels(async (models) => {
      const position = (await log.head()) + 3n;
      const waiting = models.waitFor('waited', { log: name, position });
      await delay(50);
      await grow(5);
      expect(await waiting).toMatchObject({ version: 1, schema: 'waited_v1', log: name });
      const { rows } = await reader.query('select max(position) as last from waited_v1.event_row');
      expect(BigInt((rows[0] as { last: string }).last)).toBeGreaterThanOrEqual(position);
    }));

  it('is woken by the commit, not by the next look', () =>
    withModels(async (models) => {
      const waits: number[] = [];
      for (let n = 0; n < 9; n += 1) {
        const position = (await log.head()) + 1n;
        const waiting = models.waitFor('waited', { log: name, position });
        await delay(30);
        const begun = performance.now();
        await grow(1);
        expect(await waiting).toMatchObject({ schema: 'waited_v1' });
        waits.push(performance.now() - begun);
      }
      // Looking every 250 ms, the median would be over 100 ms.
      expect(waits.sort((a, b) => a - b)[4]).toBeLessThan(100);
    }));

  it('looks by itself when its listening connection is lost', () =>
    withModels(async (models) => {
      const position = (await log.head()) + 1n;
      const waiting = models.waitFor('waited', { log: name, position });
      await delay(50);
      const killed = await database.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name = 'test reader' and query like 'listen%'`,
      );
      expect(killed.rowCount).toBe(1);
      await grow(1);
      expect(await waiting).toMatchObject({ schema: 'waited_v1' });
      const next = (await log.head()) + 1n;
      const again = models.waitFor('waited', { log: name, position: next });
      await grow(1);
      expect(await again).toMatchObject({ schema: 'waited_v1' });
    }));

  it('ends after two seconds with how far it has come, never with older rows', () =>
    withModels(async (models) => {
      const reached = await log.head();
      expect(await models.waitFor('waited', { log: name, position: reached })).toMatchObject({
        position: reached,
      });
      const begun = performance.now();
      expect(await models.waitFor('waited', { log: name, position: reached + 1n })).toEqual({
        refused: 'projection.behind',
        params: {
          projection: 'waited',
          position: String(reached + 1n),
          reached: String(reached),
        },
      });
      expect(performance.now() - begun).toBeGreaterThanOrEqual(2_000);
      expect(performance.now() - begun).toBeLessThan(20_000);
    }));

  it('refuses a cursor of another log at once', () =>
    withModels(async (models) => {
      expect(await models.waitFor('waited', { log: 'other', position: 1n })).toEqual({
        refused: 'cursor.foreign-log',
        params: { log: 'other', expected: name },
      });
    }));

  it('of a projection that nobody has built says so', () =>
    withModels(async (models) => {
      expect(await models.waitFor('unbuilt', { log: name, position: 0n }, 50)).toEqual({
        refused: 'projection.not-built',
        params: { projection: 'unbuilt' },
      });
    }));
});
