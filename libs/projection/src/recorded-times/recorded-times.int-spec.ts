import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BEGINNING, MemoryEventLog, type RecordedEvent } from '@ledger/event-log';
import { collect, sealFor } from '@ledger/event-log/testing';
import type { Instant } from '@ledger/kernel';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import { SAMPLE_ORIGIN } from '../testing/sample-events.js';
import { sampleWorker } from '../testing/sample-worker.js';
import { dropVersion } from '../versions/drop-version.js';
import { KeptRecordedTimes } from './kept-recorded-times.js';
import { recordedTimes } from './recorded-times.projection.js';

const at = (second: number): Instant => new Date(Date.UTC(2025, 0, 9, 2, 0, second)).toISOString();

/** A log whose events were recorded at these seconds; it tells recorded times by itself, to compare with. */
async function logOf(seconds: readonly number[]): Promise<MemoryEventLog> {
  const log = new MemoryEventLog({ clock: () => at(0) });
  await log.adopt(SAMPLE_ORIGIN);
  for (const [n, second] of seconds.entries()) {
    const target = { origin: SAMPLE_ORIGIN, stream: `task-${n}`, head: null };
    await log.ingest(BigInt(n), sealFor(target, { recordedAt: at(second) }));
  }
  return log;
}

let database: ProjectionDatabase;
let kept: KeptRecordedTimes;
beforeAll(async () => {
  database = await createProjectionDatabase();
  kept = new KeptRecordedTimes(database.projector);
});
afterAll(() => database.drop());

async function forget(): Promise<void> {
  await database.pool.query('delete from projection.active');
  expect(await dropVersion(database.pool, { name: 'recorded-times', version: 1 })).toBeNull();
}

const keep = (log: MemoryEventLog, batchSize = 8_000) =>
  sampleWorker(database.projector, log, recordedTimes, { batchSize }).catchUp();

const positionsOf = (events: readonly RecordedEvent[]) => events.map(({ position }) => position);

describe('recorded times that are kept', () => {
  it('nothing is reached before anything is built, and events are then called behind', async () => {
    expect(await kept.reached('l-1')).toEqual(BEGINNING);
    expect(await kept.lastMarkUntil('l-1', at(9))).toEqual(BEGINNING);
    const behind = { refusal: { refused: 'log.times-behind', params: { reached: '0' } } };
    await expect(kept.marksAt('l-1', [1n])).rejects.toMatchObject(behind);
  });

  it('are those of the log, whatever the batches were', async () => {
    const history = fc.record({
      seconds: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 }),
      batchSize: fc.integer({ min: 1, max: 70 }),
    });
    await fc.assert(
      fc.asyncProperty(history, async ({ seconds, batchSize }) => {
        const log = await logOf(seconds);
        const { log: id } = await log.identity();
        await keep(log, batchSize);
        const events = await collect(log.readAll());
        const { position, recordedTime } = events.at(-1)!;
        expect(await kept.reached(id)).toEqual({ position, recordedTime });
        const marks = await kept.marksAt(id, positionsOf(events));
        for (const event of events) {
          const time = marks.get(event.position) ?? event.envelope.recordedAt;
          expect(time).toBe(event.recordedTime);
        }
        for (const second of [0, 13, 40]) {
          const mark = await kept.lastMarkUntil(id, at(second));
          expect(mark.position).toBeLessThanOrEqual(await log.positionAt(at(second)));
        }
        await forget();
      }),
      { numRuns: 12 },
    );
  });

  it('take one row of 256 events whose clocks agree, also when events come one by one', async () => {
    const log = await logOf(Array.from({ length: 600 }, (_, n) => n));
    const { log: id } = await log.identity();
    await keep(log, 1);
    const { rows } = await database.pool.query('select position from recorded_times_v1.mark');
    expect(rows).toEqual([{ position: '256' }, { position: '512' }]);
    const mark = { position: 512n, recordedTime: at(511) };
    expect(await kept.lastMarkUntil(id, at(599))).toEqual(mark);
    expect(await kept.lastMarkUntil(id, at(510))).toEqual({
      position: 256n,
      recordedTime: at(255),
    });
    expect(await kept.lastMarkUntil(id, at(254))).toEqual(BEGINNING);
    await forget();
  });

  it('of another log are not taken for those of this one', async () => {
    const log = await logOf([5, 1]);
    await keep(log);
    expect(await kept.reached('another')).toEqual(BEGINNING);
    await expect(kept.marksAt('another', [2n])).rejects.toThrow('log.times-behind');
    await forget();
  });

  it('an event after what is reached is refused rather than given its own time', async () => {
    const log = await logOf([5, 1]);
    const { log: id } = await log.identity();
    await keep(log);
    expect(await kept.marksAt(id, [1n, 2n])).toEqual(new Map([[2n, at(5)]]));
    const behind = { refusal: { refused: 'log.times-behind', params: { reached: '2' } } };
    await expect(kept.marksAt(id, [2n, 3n])).rejects.toMatchObject(behind);
    await forget();
  });
});
