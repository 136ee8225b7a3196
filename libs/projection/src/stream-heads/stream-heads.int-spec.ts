import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import { ReadModels } from '../read/read-models.js';
import { rowsOf } from '../testing/rows.js';
import { sampleEvents, sampleInstant, sampleLog } from '../testing/sample-events.js';
import { sampleWorker } from '../testing/sample-worker.js';
import { dropVersion } from '../versions/drop-version.js';
import { streamHeads } from './stream-heads.projection.js';

const TABLE = 'stream_heads_v1.stream_head';

let database: ProjectionDatabase;
beforeAll(async () => {
  database = await createProjectionDatabase();
});
afterAll(() => database.drop());

describe('stream heads', () => {
  it('hold a row per stream: where it ends and what it holds', async () => {
    const types = ['task.opened', 'agency.founded', 'task.acknowledged', 'task.closed'];
    const events = sampleEvents(7, { streams: 3, typeAt: (n) => types[n % 4]! });
    await sampleWorker(database.projector, await sampleLog(events), streamHeads).catchUp();
    const { rows } = await database.pool.query(`select * from ${TABLE} order by stream`);
    const lastOf = (stream: string) =>
      events.findLast(({ envelope }) => envelope.stream === stream)!;
    expect(rows).toEqual([
      {
        stream: 'agency-1',
        room: 'agency',
        revision: 2,
        leaf: Buffer.from(lastOf('agency-1').leaf, 'hex'),
        events: 3,
        first_recorded_at: new Date(sampleInstant(1)),
        last_recorded_at: new Date(sampleInstant(7)),
        last_type: 'task.closed',
        last_position: '7',
      },
      {
        stream: 'task-0',
        room: 'task',
        revision: 1,
        leaf: Buffer.from(lastOf('task-0').leaf, 'hex'),
        events: 2,
        first_recorded_at: new Date(sampleInstant(3)),
        last_recorded_at: new Date(sampleInstant(6)),
        last_type: 'task.acknowledged',
        last_position: '6',
      },
      {
        stream: 'task-2',
        room: 'task',
        revision: 1,
        leaf: Buffer.from(lastOf('task-2').leaf, 'hex'),
        events: 2,
        first_recorded_at: new Date(sampleInstant(2)),
        last_recorded_at: new Date(sampleInstant(5)),
        last_type: 'agency.founded',
        last_position: '5',
      },
    ]);
  });

  it('are the same whatever the batches were', async () => {
    const log = await sampleLog(sampleEvents(300, { streams: 17 }));
    const whole = { ...streamHeads, name: 'whole' };
    await sampleWorker(database.projector, log, whole).catchUp();
    const rows = await rowsOf(database.pool, 'whole_v1.stream_head');
    expect(rows).toHaveLength(17);
    const parts = { ...streamHeads, name: 'parts' };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 310 }), async (batchSize) => {
        await sampleWorker(database.projector, log, parts, { batchSize }).catchUp();
        expect(await rowsOf(database.pool, 'parts_v1.stream_head')).toEqual(rows);
        await forget(parts.name);
      }),
      { numRuns: 8 },
    );
  });

  it('are the same when rebuilt as another version', async () => {
    const log = await sampleLog(sampleEvents(200));
    for (const version of [1, 2]) {
      const rebuilt = { ...streamHeads, name: 'rebuilt', version };
      await sampleWorker(database.projector, log, rebuilt, { batchSize: 37 }).catchUp();
    }
    const rows = await rowsOf(database.pool, 'rebuilt_v1.stream_head');
    expect(rows).toHaveLength(10);
    expect(await rowsOf(database.pool, 'rebuilt_v2.stream_head')).toEqual(rows);
  });

  it('can be read by the reader role and by it only be read', async () => {
    const client = await database.connect();
    try {
      await client.query('set role ledger_reader');
      const models = new ReadModels(database.pool);
      const schema = await models.activeSchema('stream-heads');
      expect(schema).toBe('stream_heads_v1');
      expect((await client.query(`select from ${TABLE}`)).rowCount).toBe(3);
      for (const change of [
        `update ${TABLE} set events = 0`,
        `delete from ${TABLE}`,
        `truncate ${TABLE}`,
        `drop schema stream_heads_v1 cascade`,
        'update projection.checkpoint set position = 0',
        'update projection.active set version = 2',
      ]) {
        await expect(client.query(change)).rejects.toThrow(/permission denied|must be owner/);
      }
    } finally {
      await client.end();
    }
  });
});

/** Removes a projection with all its versions, the active one too. */
async function forget(name: string): Promise<void> {
  await database.pool.query('delete from projection.active where name = $1', [name]);
  expect(await dropVersion(database.pool, { name, version: 1 })).toBeNull();
}
