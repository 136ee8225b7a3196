import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AllReadOptions, EventPages } from '@ledger/event-log';
import { refuse, RefusedError } from '@ledger/kernel';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import { ConnectionLostError } from '../database/transient-error.js';
import { positionOf, rowsOf } from '../testing/rows.js';
import { sampleEvents, sampleLog } from '../testing/sample-events.js';
import { eventRows, WAYS_TO_FILL } from '../testing/sample-projection.js';
import { sampleWorker } from '../testing/sample-worker.js';
import type { ProjectedLog } from './projection-runner.js';
import { LogOrderError } from './sequence.js';

let database: ProjectionDatabase;
beforeAll(async () => {
  database = await createProjectionDatabase();
});
afterAll(() => database.drop());

type Reading = (log: ProjectedLog, options: AllReadOptions, attempt: number) => EventPages;

/** A log whose pages are tampered with before a reader gets them. */
async function faultyLog(count: number, read: Reading): Promise<ProjectedLog> {
  const log = await sampleLog(sampleEvents(count));
  let attempt = 0;
  return {
    dense: log.dense,
    identity: () => log.identity(),
    readAll: (options = {}) => read(log, options, (attempt += 1)),
    subscribe: (options) => log.subscribe(options),
    readStreams: (wanted) => log.readStreams(wanted),
    head: () => log.head(),
  };
}

function onceEach(count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => `(${n + 1},1)`).sort();
}

describe.each(WAYS_TO_FILL)('each event has exactly one effect, filled in %s', (way, rows) => {
  it('when the log delivers events again', async () => {
    const log = await faultyLog(40, async function* (honest, options) {
      let before: EventPages extends AsyncIterable<infer Page> ? Page : never = [];
      for await (const page of honest.readAll({ ...options, batchSize: 7 })) {
        yield [...before, ...page];
        before = page;
      }
    });
    await sampleWorker(database.projector, log, rows({ name: `repeats-${way}` })).catchUp();
    expect(await rowsOf(database.pool, `repeats_${way}_v1.event_row`)).toEqual(onceEach(40));
  });

  it('when the log leaves one out: nothing is skipped, it is read anew', async () => {
    const log = await faultyLog(40, async function* (honest, options, attempt) {
      for await (const page of honest.readAll({ ...options, batchSize: 10 })) {
        yield attempt === 1 ? page.filter(({ position }) => position !== 25n) : page;
      }
    });
    const worker = sampleWorker(database.projector, log, rows({ name: `gaps-${way}` }));
    expect(await worker.catchUp()).toBe('caught-up');
    expect(worker.monitor.retries).toEqual([expect.any(LogOrderError)]);
    expect(await rowsOf(database.pool, `gaps_${way}_v1.event_row`)).toEqual(onceEach(40));
  });

  it('when the log cannot be reached for a while', async () => {
    const log = await faultyLog(40, async function* (honest, options, attempt) {
      for await (const page of honest.readAll({ ...options, batchSize: 10 })) {
        yield page;
        if (attempt < 3) throw new RefusedError(refuse('log.unavailable', { reason: 'test' }));
      }
    });
    const worker = sampleWorker(database.projector, log, rows({ name: `pauses-${way}` }));
    expect(await worker.catchUp()).toBe('caught-up');
    expect(worker.monitor.retries.length).toBeGreaterThan(0);
    expect(await rowsOf(database.pool, `pauses_${way}_v1.event_row`)).toEqual(onceEach(40));
  });

  it('when every connection to the database breaks while it works', async () => {
    const log = await sampleLog(sampleEvents(400));
    let batches = 0;
    const projection = rows({ name: `breaks-${way}` });
    const worker = sampleWorker(database.projector, log, projection, {
      batchSize: 10,
      stretchSize: 10,
      failpoints: {
        reach: async (point) => {
          if (point === 'written') batches += 1;
          const hit =
            (point === 'written' && batches === 5) ||
            (point === 'checkpoint-moved' && batches === 9);
          if (hit) await killConnections();
        },
      },
    });
    expect(await worker.catchUp()).toBe('caught-up');
    expect(worker.monitor.retries.length).toBeGreaterThan(0);
    expect(worker.monitor.alarms).toEqual([]);
    expect(await rowsOf(database.pool, `breaks_${way}_v1.event_row`)).toEqual(onceEach(400));
  });

  it('when the reply to a COMMIT is lost', async () => {
    const log = await sampleLog(sampleEvents(40));
    let lost = 0;
    const projection = rows({ name: `replies-${way}` });
    const worker = sampleWorker(database.projector, log, projection, {
      batchSize: 10,
      stretchSize: 10,
      failpoints: {
        reach: (point) => {
          if (point !== 'committed' || lost === 2) return Promise.resolve();
          lost += 1;
          return Promise.reject(new ConnectionLostError(new Error('test')));
        },
      },
    });
    expect(await worker.catchUp()).toBe('caught-up');
    expect(lost).toBe(2);
    expect(await rowsOf(database.pool, `replies_${way}_v1.event_row`)).toEqual(onceEach(40));
  });
});

describe('a checkpoint', () => {
  it('of another log is refused and left where it was', async () => {
    const projection = eventRows({ name: 'foreign' });
    await sampleWorker(database.projector, await sampleLog(sampleEvents(5)), projection).catchUp();
    const other = await sampleLog(sampleEvents(9));
    await expect(
      sampleWorker(database.projector, other, projection).catchUp(),
    ).rejects.toMatchObject({
      refusal: {
        refused: 'cursor.foreign-log',
        params: { expected: (await other.identity()).log },
      },
    });
    expect(await positionOf(database.pool, 'foreign_v1')).toBe(5);
    expect(await rowsOf(database.pool, 'foreign_v1.event_row')).toEqual(onceEach(5));
  });

  it('beyond the head of its own log is refused, because the log has lost events', async () => {
    const projection = eventRows({ name: 'beyond' });
    const log = await sampleLog(sampleEvents(5));
    await sampleWorker(database.projector, log, projection).catchUp();
    await database.pool.query(
      "update projection.checkpoint set position = 9 where reader = 'beyond_v1'",
    );
    await expect(sampleWorker(database.projector, log, projection).catchUp()).rejects.toMatchObject(
      {
        refusal: { refused: 'position.beyond-head' },
      },
    );
  });
});

describe('a known type that a projection does not handle', () => {
  it('is passed over: it has no row, and the checkpoint moves past it', async () => {
    const typeAt = (n: number) => (n % 3 === 0 ? 'sample.counted' : 'sample.ignored');
    const log = await sampleLog(sampleEvents(20, { typeAt }));
    const projection = eventRows({ name: 'choosy', handles: ['sample.counted'] });
    await sampleWorker(database.projector, log, projection, { batchSize: 4 }).catchUp();
    expect(await rowsOf(database.pool, 'choosy_v1.event_row')).toEqual([
      '(12,1)',
      '(15,1)',
      '(18,1)',
      '(3,1)',
      '(6,1)',
      '(9,1)',
    ]);
    expect(await positionOf(database.pool, 'choosy_v1')).toBe(20);
  });
});

async function killConnections(): Promise<void> {
  await database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'ledger-projector'`,
  );
}
