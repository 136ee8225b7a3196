import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProjectedLog } from '../index.js';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import type { Failpoint } from '../runner/failpoints.port.js';
import { positionOf, rowsOf } from '../testing/rows.js';
import { sampleEvents, sampleLog } from '../testing/sample-events.js';
import { sampleWorker, type SampleWorker } from '../testing/sample-worker.js';
import { expectedSums, sums } from '../testing/sum-rows.js';
import { filledByStream } from './filled-by-stream.js';

let database: ProjectionDatabase;
beforeAll(async () => {
  database = await createProjectionDatabase();
});
afterAll(() => database.drop());

/** Streams enough for several parts. */
const MANY = 1_200;
const manyEvents = (count: number) => sampleEvents(count, { streams: 400 });

const sumsIn = (name: string) => rowsOf(database.pool, `${name.replaceAll('-', '_')}_v1.sum_row`);
const summed = (name: string) => sums(name, filledByStream);

/** Without a key until it is indexed, so that a row that came twice keeps it from being built. */
function keyedLast(name: string) {
  const [, filled = ''] = summed(name).tables;
  return {
    ...summed(name),
    tables: ['create table sum_row (sum text not null)', filled],
    indexes: ['alter table sum_row add primary key (sum)'],
  };
}

/** Does something when the point is reached for the nth time. */
function at(point: Failpoint, nth: number, act: () => Promise<void> | void) {
  let reached = 0;
  return {
    reach: async (now: Failpoint) => {
      if (now === point && (reached += 1) === nth) await act();
    },
  };
}

describe('filling stream by stream', () => {
  it('names the event that cannot be folded, and stops where its stream begins', async () => {
    const name = 'poisoned-stream';
    const log = await sampleLog(sampleEvents(40));
    const poisoned = sums(name, filledByStream, ({ position }) => {
      if (position === 33n) throw new Error('not this');
    });
    const worker = sampleWorker(database.projector, log, poisoned);
    expect(await worker.catchUp()).toBe('stopped');
    const first = sampleEvents(40).findIndex(
      ({ envelope }) => envelope.stream === sampleEvents(40)[32]?.envelope.stream,
    );
    expect(worker.monitor.alarms).toMatchObject([
      { position: BigInt(first + 1), error: expect.stringContaining('at position 33, revision') },
    ]);
  });

  it('comes to where the head was; what was recorded meanwhile follows once there are keys', async () => {
    const log = await sampleLog(manyEvents(MANY));
    const states: (readonly [string, number | null])[] = [];
    const worker: SampleWorker = sampleWorker(database.projector, log, keyedLast('meanwhile'), {
      failpoints: {
        reach: async (point) => {
          if (point === 'collected' && (await log.head()) === BigInt(MANY)) {
            await log.ingest(BigInt(MANY), manyEvents(MANY + 300).slice(MANY));
          }
          if (point === 'index-made') {
            states.push([point, await positionOf(database.pool, 'meanwhile_v1')]);
          }
        },
      },
    });
    expect(await worker.catchUp()).toBe('caught-up');
    expect(states).toEqual([['index-made', MANY]]);
    expect(await sumsIn('meanwhile')).toEqual(expectedSums(MANY + 300, { streams: 400 }));
    expect(worker.monitor.retries).toEqual([]);
  });

  it.each<Failpoint>(['collected', 'written', 'checkpoint-moved', 'committed'])(
    'stopped at any point, goes on with what is not written yet (%s)',
    async (point) => {
      const name = `stopped-${point}`;
      const log = await sampleLog(manyEvents(MANY));
      const first: SampleWorker = sampleWorker(database.projector, log, keyedLast(name), {
        failpoints: at(point, 2, () => {
          first.stop();
        }),
      });
      expect(await first.catchUp()).toBe('aborted');
      expect(await positionOf(database.pool, `${name.replaceAll('-', '_')}_v1`)).toBeLessThan(MANY);
      await log.ingest(BigInt(MANY), manyEvents(MANY + 100).slice(MANY));
      expect(await sampleWorker(database.projector, log, keyedLast(name)).catchUp()).toBe(
        'caught-up',
      );
      expect(await sumsIn(name)).toEqual(expectedSums(MANY + 100, { streams: 400 }));
    },
  );

  it('writes a part that failed stream by stream as well, and the rest as before', async () => {
    const log = await sampleLog(manyEvents(MANY));
    const worker = sampleWorker(database.projector, log, keyedLast('failed-part'), {
      failpoints: at('written', 2, () => {
        throw new Error('once');
      }),
    });
    expect(await worker.catchUp()).toBe('caught-up');
    expect(worker.monitor.retries).toMatchObject([{ message: 'once' }]);
    expect(await sumsIn('failed-part')).toEqual(expectedSums(MANY, { streams: 400 }));
  });

  it('takes a stream once that the log begins twice', async () => {
    const honest = await sampleLog(manyEvents(MANY));
    const log: ProjectedLog = {
      dense: true,
      identity: () => honest.identity(),
      head: () => honest.head(),
      readStreams: (wanted) => honest.readStreams(wanted),
      subscribe: (options) => honest.subscribe(options),
      async *readAll(options) {
        for await (const page of honest.readAll({ ...options, batchSize: 7 })) {
          yield page;
          if (options?.beginnings === true) yield page;
        }
      },
    };
    await sampleWorker(database.projector, log, keyedLast('twice')).catchUp();
    expect(await sumsIn('twice')).toEqual(expectedSums(MANY, { streams: 400 }));
  });
});
