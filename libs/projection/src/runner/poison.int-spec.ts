import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@ledger/event-log';
import fc from 'fast-check';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import { schemaOf, type Projection } from '../projection.js';
import { projectionStatus } from '../status/projection-status.js';
import { positionOf, rowsOf } from '../testing/rows.js';
import { sampleEvents, sampleLog } from '../testing/sample-events.js';
import { eventRows, WAYS_TO_FILL } from '../testing/sample-projection.js';
import { sampleWorker } from '../testing/sample-worker.js';

let database: ProjectionDatabase;
beforeAll(async () => {
  database = await createProjectionDatabase();
});
afterAll(() => database.drop());

/** Code that throws at a position, in whatever batch it comes. */
function poisonedAt(position: number, name: string, fix = 0, rows = eventRows): Projection {
  return rows({
    name,
    fix,
    onApply: (batch: readonly RecordedEvent[]) => {
      if (batch.some((event) => event.position === BigInt(position))) throw new Error('not this');
    },
  });
}

describe.each(WAYS_TO_FILL)('an event that makes filling in %s throw', (way, rows) => {
  it('stops the projection at its exact position, with everything before it written', async () => {
    const events = sampleEvents(90);
    const log = await sampleLog(events);
    let run = 0;
    const property = fc.asyncProperty(
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 100 }),
      async (position, batchSize, stretchSize) => {
        const name = `poison-${way}-${(run += 1)}`;
        const poisoned = poisonedAt(position, name, 0, rows);
        const sizes = { batchSize, stretchSize };
        const worker = sampleWorker(database.projector, log, poisoned, sizes);
        expect(await worker.catchUp()).toBe('stopped');
        const { id, type } = events[position - 1]!.envelope;
        const failure = {
          reason: 'apply-threw',
          fix: 0,
          position: BigInt(position),
          eventId: id,
          eventType: type,
          error: 'Error: not this',
        };
        expect(worker.monitor.alarms).toEqual([failure]);
        const schema = schemaOf({ name, version: 1 });
        expect(await rowsOf(database.pool, `${schema}.event_row`)).toHaveLength(position - 1);
        expect(await positionOf(database.pool, schema)).toBe(position - 1);
        const status = (await projectionStatus(database.pool, log)).find(
          (row) => row.name === name,
        );
        expect(status).toMatchObject({ state: 'stopped', failure, lease: null });
      },
    );
    await fc.assert(property, { numRuns: 10 });
  });

  it('also stops it when the database finds fault with the row, and when COMMIT does', async () => {
    const log = await sampleLog(sampleEvents(20));
    const checked = rows({
      name: `checked-${way}`,
      tables: [
        'create table event_row (position bigint primary key check (position <> 13), times integer default 1)',
      ],
    });
    const deferred = rows({
      name: `deferred-${way}`,
      tables: [
        'create table event_row (position bigint primary key, times integer default 1)',
        `create function refuse_13() returns trigger language plpgsql as
         $$ begin if new.position = 13 then raise exception 'late'; end if; return null; end $$`,
        `create constraint trigger late after insert on event_row deferrable initially deferred
         for each row execute function refuse_13()`,
      ],
    });
    for (const projection of [checked, deferred]) {
      const worker = sampleWorker(database.projector, log, projection);
      expect(await worker.catchUp()).toBe('stopped');
      expect(worker.monitor.alarms).toMatchObject([{ position: 13n, reason: 'apply-threw' }]);
      expect(await positionOf(database.pool, schemaOf(projection))).toBe(12);
    }
  });
});

describe('an event that makes apply throw', () => {
  it('is not run over again by the same code, and the alarm is raised again', async () => {
    const log = await sampleLog(sampleEvents(20));
    await sampleWorker(database.projector, log, poisonedAt(8, 'again')).catchUp();
    let applied = 0;
    const projection = eventRows({
      name: 'again',
      onApply: () => {
        applied += 1;
      },
    });
    const worker = sampleWorker(database.projector, log, projection);
    expect(await worker.catchUp()).toBe('stopped');
    expect(worker.monitor.alarms).toMatchObject([{ position: 8n }]);
    expect(applied).toBe(0);
    expect(await positionOf(database.pool, 'again_v1')).toBe(7);
  });

  it('is got past by a higher fix, which resumes exactly there', async () => {
    const log = await sampleLog(sampleEvents(20));
    await sampleWorker(database.projector, log, poisonedAt(8, 'mended')).catchUp();
    const seen: bigint[] = [];
    const onApply = (batch: readonly RecordedEvent[]) => {
      seen.push(...batch.map(({ position }) => position));
    };
    const mended = eventRows({ name: 'mended', fix: 1, onApply });
    expect(await sampleWorker(database.projector, log, mended).catchUp()).toBe('caught-up');
    expect(seen).toEqual(Array.from({ length: 13 }, (_, n) => BigInt(n + 8)));
    const rows = await rowsOf(database.pool, 'mended_v1.event_row');
    expect(rows).toHaveLength(20);
    expect(rows.every((row) => row.endsWith(',1)'))).toBe(true);
    expect(
      await database.pool.query("select from projection.failure where reader = 'mended_v1'"),
    ).toMatchObject({ rowCount: 0 });
  });

  it('that a higher fix does not get past stops it again, now for that fix', async () => {
    const log = await sampleLog(sampleEvents(20));
    await sampleWorker(database.projector, log, poisonedAt(8, 'stubborn')).catchUp();
    const worker = sampleWorker(database.projector, log, poisonedAt(8, 'stubborn', 1));
    expect(await worker.catchUp()).toBe('stopped');
    expect(worker.monitor.alarms).toMatchObject([{ position: 8n, fix: 1 }]);
    expect(worker.monitor.batches).toEqual([]);
  });

  it('keeps blocking old code until the mended code has come past it', async () => {
    const log = await sampleLog(sampleEvents(20));
    await sampleWorker(database.projector, log, poisonedAt(8, 'rolling')).catchUp();
    const dying = sampleWorker(database.projector, log, eventRows({ name: 'rolling', fix: 1 }), {
      failpoints: {
        reach: () => {
          dying.stop();
          return Promise.reject(new Error('killed'));
        },
      },
    });
    await dying.catchUp();
    expect(await sampleWorker(database.projector, log, poisonedAt(8, 'rolling')).catchUp()).toBe(
      'stopped',
    );
    expect(await positionOf(database.pool, 'rolling_v1')).toBe(7);
  });
});
