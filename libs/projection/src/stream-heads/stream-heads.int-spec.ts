import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AllReadOptions, EventPages, RecordedEvent } from '@ledger/event-log';
import fc from 'fast-check';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import type { Projection } from '../projection.js';
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

  it('keep instants to the millisecond', async () => {
    const date = fc.date({ min: new Date(0), max: new Date('2199-12-31'), noInvalidDate: true });
    const instants = fc.sample(date, 200).map((instant) => instant.toISOString());
    const log = await sampleLog(sampleEvents(instants.length, { streams: instants.length }));
    async function* pages(options?: AllReadOptions): EventPages {
      for await (const page of log.readAll(options)) yield page.map(recordedOtherwise);
    }
    const recordedOtherwise = (event: RecordedEvent): RecordedEvent => {
      const recordedAt = instants[Number(event.position) - 1]!;
      return { ...event, envelope: { ...event.envelope, recordedAt } };
    };
    const altered = {
      dense: true,
      identity: () => log.identity(),
      readAll: pages,
      subscribe: pages,
      readStreams: () => Promise.resolve([]),
      head: () => log.head(),
    };
    const exact = { ...streamHeads, name: 'exact' };
    await sampleWorker(database.projector, altered, exact).catchUp();
    const { rows } = await database.pool.query<Record<'first' | 'last', string>>(
      `select extract(epoch from first_recorded_at) * 1000 as first,
         extract(epoch from last_recorded_at) * 1000 as last
       from exact_v1.stream_head order by last_position`,
    );
    expect(rows.map(({ first }) => Number(first))).toEqual(
      instants.map((instant) => Date.parse(instant)),
    );
    expect(rows.map(({ last }) => Number(last))).toEqual(
      instants.map((instant) => Date.parse(instant)),
    );
  });

  it('are the same whatever the batches were', async () => {
    const log = await sampleLog(sampleEvents(300, { streams: 17 }));
    const whole = { ...streamHeads, name: 'whole' };
    await sampleWorker(database.projector, log, whole).catchUp();
    const rows = await rowsOf(database.pool, 'whole_v1.stream_head');
    expect(rows).toHaveLength(17);
    const parts = { ...streamHeads, name: 'parts' };
    const size = fc.integer({ min: 1, max: 310 });
    await fc.assert(
      fc.asyncProperty(size, size, fc.boolean(), async (batchSize, stretchSize, collects) => {
        const way = collects ? parts : withoutCollector(parts);
        await sampleWorker(database.projector, log, way, { batchSize, stretchSize }).catchUp();
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

function withoutCollector(projection: Projection): Projection {
  const { name, version, handles, tables, indexes } = projection;
  const apply: Projection['apply'] = (batch, tx) => projection.apply(batch, tx);
  return { name, version, handles, tables, indexes, apply };
}
