import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MemoryEventLog } from '@ledger/event-log';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import { positionOf } from '../testing/rows.js';
import { sampleEvents, sampleLog } from '../testing/sample-events.js';
import { eventRows } from '../testing/sample-projection.js';
import { sampleWorker } from '../testing/sample-worker.js';
import { until } from '../testing/until.js';
import { dropVersion } from './drop-version.js';
import { switchVersion } from './switch-version.js';

let database: ProjectionDatabase;
beforeAll(async () => {
  database = await createProjectionDatabase();
});
afterAll(() => database.drop());

describe('a version is dropped', () => {
  it('by command, but not while readers use it or may still do so', async () => {
    const log = await sampleLog(sampleEvents(5));
    for (const version of [1, 2]) {
      const projection = eventRows({ name: 'old', version });
      await sampleWorker(database.projector, log, projection).catchUp();
    }
    const drop = (version: number) => dropVersion(database.projector, { name: 'old', version });
    expect(await drop(1)).toEqual({
      refused: 'projection.active',
      params: { projection: 'old', version: 1 },
    });
    expect(
      await switchVersion({ projection: 'old', version: 2 }, { pool: database.projector, log }),
    ).toBeNull();
    expect(await drop(1)).toMatchObject({
      refused: 'projection.in-use',
      params: { until: expect.stringMatching(/^\d{4}-/) },
    });
    await database.pool.query(
      `update projection.active set switched_at = switched_at - interval '61 s' where name = 'old'`,
    );
    expect(await drop(1)).toBeNull();
    expect(await drop(1)).toMatchObject({ refused: 'projection.unknown' });
    expect(await positionOf(database.pool, 'old_v1')).toBeNull();
    const schemas = await database.pool.query(
      "select nspname from pg_namespace where nspname like 'old%'",
    );
    expect(schemas.rows).toEqual([{ nspname: 'old_v2' }]);
    expect(
      await switchVersion({ projection: 'old', version: 1 }, { pool: database.projector, log }),
    ).toMatchObject({ refused: 'projection.unknown' });
  });

  it('also while it is the active one, if it was made from a log that is no longer used', async () => {
    const projection = eventRows({ name: 'foreign' });
    const former = await sampleLog(sampleEvents(5));
    await sampleWorker(database.projector, former, projection).catchUp();
    const copy = await sampleLog(sampleEvents(5));
    const worker = sampleWorker(database.projector, copy, projection);
    await expect(worker.catchUp()).rejects.toThrow('cursor.foreign-log');
    const drop = async (log: MemoryEventLog) =>
      dropVersion(database.projector, projection, (await log.identity()).log);
    expect(await drop(former)).toMatchObject({ refused: 'projection.active' });
    expect(await drop(copy)).toBeNull();
    expect(await worker.catchUp()).toBe('caught-up');
    expect(await drop(copy)).toMatchObject({ refused: 'projection.active' });
  });

  it('and its worker then ends by itself', async () => {
    const log = await sampleLog(sampleEvents(5));
    for (const version of [1, 2]) {
      const projection = eventRows({ name: 'gone', version });
      await sampleWorker(database.projector, log, projection).catchUp();
    }
    const worker = sampleWorker(database.projector, log, eventRows({ name: 'gone', version: 2 }));
    const ended = worker.start();
    await until(() => worker.monitor.states.includes('live'));
    expect(await dropVersion(database.projector, { name: 'gone', version: 2 })).toBeNull();
    expect(await ended).toBe('dropped');
    expect(worker.monitor.alarms).toEqual([]);
  });
});
