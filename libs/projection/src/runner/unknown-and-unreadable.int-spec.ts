import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ForeignEventError,
  type AllReadOptions,
  type EventPages,
  type MemoryEventLog,
} from '@ledger/event-log';
import { MalformedEnvelopeError } from '@ledger/kernel';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import { schemaOf } from '../projection.js';
import { positionOf, rowsOf } from '../testing/rows.js';
import { SAMPLE_TYPE, sampleEvents, sampleLog } from '../testing/sample-events.js';
import { eventRows, WAYS_TO_FILL } from '../testing/sample-projection.js';
import { sampleWorker } from '../testing/sample-worker.js';
import type { ProjectedLog } from './projection-runner.js';

let database: ProjectionDatabase;
beforeAll(async () => {
  database = await createProjectionDatabase();
});
afterAll(() => database.drop());

describe('a type that the registry does not know', () => {
  const typeAt = (position: number) => (position === 6 ? 'sample.invented' : SAMPLE_TYPE);
  const older = { knows: (type: string) => type === SAMPLE_TYPE };

  it.each(WAYS_TO_FILL)('stops filling in %s there, handled or not', async (way, rows) => {
    const log = await sampleLog(sampleEvents(9, { typeAt }));
    for (const handles of ['all', [SAMPLE_TYPE]] as const) {
      const projection = rows({ name: `older-${way}-${handles.length}`, handles });
      const options = { registry: older, batchSize: 4 };
      const worker = sampleWorker(database.projector, log, projection, options);
      expect(await worker.catchUp()).toBe('stopped');
      expect(worker.monitor.alarms).toMatchObject([
        { reason: 'unknown-type', position: 6n, eventType: 'sample.invented' },
      ]);
      expect(await positionOf(database.pool, schemaOf(projection))).toBe(5);
    }
  });

  it('lets a release that knows the type go on without a fix of the projection', async () => {
    const log = await sampleLog(sampleEvents(9, { typeAt }));
    const projection = eventRows({ name: 'released' });
    await sampleWorker(database.projector, log, projection, { registry: older }).catchUp();
    const again = sampleWorker(database.projector, log, projection, { registry: older });
    expect(await again.catchUp()).toBe('stopped');
    expect(await sampleWorker(database.projector, log, projection).catchUp()).toBe('caught-up');
    expect(await rowsOf(database.pool, 'released_v1.event_row')).toHaveLength(9);
  });
});

describe('an error of the surroundings', () => {
  it('is tried again and never poisons', async () => {
    const log = await sampleLog(sampleEvents(20));
    const states = ['40001', '57014', '25P03'];
    const left = [...states];
    const projection = eventRows({ name: 'patient' });
    const worker = sampleWorker(database.projector, log, {
      ...projection,
      async apply(batch, tx) {
        const state = left.shift();
        if (state !== undefined) {
          await tx.query(
            `do $$ begin raise exception 'surroundings' using errcode = '${state}'; end $$`,
          );
        }
        await projection.apply(batch, tx);
      },
    });
    expect(await worker.catchUp()).toBe('caught-up');
    expect(worker.monitor.retries).toMatchObject(states.map((code) => ({ code })));
    expect(worker.monitor.alarms).toEqual([]);
    expect(await rowsOf(database.pool, 'patient_v1.event_row')).toHaveLength(20);
  });
});

describe('an event that the log cannot give', () => {
  /** Fails to read the page that holds the position, as if its stored bytes had been altered. */
  function damaged(
    log: MemoryEventLog,
    at: bigint,
    error: Error = new MalformedEnvelopeError('cut'),
  ): ProjectedLog {
    async function* pages(options: AllReadOptions = {}): EventPages {
      for await (const page of log.readAll(options)) {
        if (page.some(({ position }) => position === at)) throw error;
        yield page;
      }
    }
    return {
      dense: true,
      identity: () => log.identity(),
      readAll: pages,
      subscribe: pages,
      readStreams: (wanted) => log.readStreams(wanted),
      head: () => log.head(),
    };
  }

  const places = [1, 7, 20].flatMap((position) =>
    WAYS_TO_FILL.map(([way, rows]) => ({ position, way, rows })),
  );
  it.each(places)('stops filling in $way there: position $position', async (place) => {
    const { position, way, rows } = place;
    const log = damaged(await sampleLog(sampleEvents(20)), BigInt(position));
    const projection = rows({ name: `cut-${way}-${position}` });
    const worker = sampleWorker(database.projector, log, projection, { batchSize: 5 });
    expect(await worker.catchUp()).toBe('stopped');
    expect(worker.monitor.alarms).toEqual([
      {
        reason: 'unreadable',
        fix: 0,
        position: BigInt(position),
        eventId: null,
        eventType: null,
        error: 'MalformedEnvelopeError: not an envelope: cut',
      },
    ]);
    const written = await rowsOf(database.pool, `${schemaOf(projection)}.event_row`);
    expect(written).toHaveLength(position - 1);
  });

  it('stops the projection there too if somebody else wrote it', async () => {
    const foreign = new ForeignEventError('ledger-task-1', 8n, 'it was written as JSON');
    const log = damaged(await sampleLog(sampleEvents(20)), 9n, foreign);
    const worker = sampleWorker(database.projector, log, eventRows({ name: 'intruded' }));
    expect(await worker.catchUp()).toBe('stopped');
    expect(worker.monitor.alarms).toMatchObject([{ reason: 'unreadable', position: 9n }]);
    expect(worker.monitor.alarms[0]?.error).toContain('eventstoredb.event-foreign');
  });

  it('lets the same code go on once the log is whole again', async () => {
    const whole = await sampleLog(sampleEvents(20));
    const projection = eventRows({ name: 'repaired' });
    const worker = sampleWorker(database.projector, damaged(whole, 9n), projection);
    expect(await worker.catchUp()).toBe('stopped');
    expect(await positionOf(database.pool, 'repaired_v1')).toBe(8);
    expect(await sampleWorker(database.projector, whole, projection).catchUp()).toBe('caught-up');
    expect(await rowsOf(database.pool, 'repaired_v1.event_row')).toHaveLength(20);
    const failures = await database.pool.query(
      "select from projection.failure where reader = 'repaired_v1'",
    );
    expect(failures.rowCount).toBe(0);
  });
});
