import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MemoryEventLog } from '@ledger/event-log';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import type { Failpoint } from '../runner/failpoints.port.js';
import { positionOf } from '../testing/rows.js';
import { sampleEvents, sampleLog } from '../testing/sample-events.js';
import { processWorker, sampleDue, sampleProcess, SampleRoom } from '../testing/sample-process.js';

const EVENTS = 40;
/** Between the two times at which each timer goes off, so that some have and some have not. */
const NOW = sampleDue(30);

let database: ProjectionDatabase;
let log: MemoryEventLog;
let undisturbed: Awaited<ReturnType<typeof traces>>;
beforeAll(async () => {
  database = await createProjectionDatabase();
  log = await sampleLog(sampleEvents(EVENTS));
  const room = new SampleRoom();
  await worker('undisturbed', room).catchUp();
  undisturbed = await traces('undisturbed', room);
  expect(undisturbed.said.length).toBeGreaterThan(EVENTS / 2);
  expect(undisturbed.timers.length).toBeGreaterThan(0);
  expect(undisturbed.refusals.length).toBeGreaterThan(0);
});
afterAll(() => database.drop());

function worker(name: string, issuer: SampleRoom, dies?: (point: Failpoint) => boolean) {
  const one = processWorker(database.projector, log, {
    process: sampleProcess({ name }),
    issuer,
    clock: () => NOW,
    batchSize: 7,
    failpoints: {
      reach: (point) => {
        if (dies?.(point) !== true) return Promise.resolve();
        one.stop();
        return Promise.reject(new Error('killed'));
      },
    },
  });
  return one;
}

/** Everything that a process leaves behind, whatever it is called. */
async function traces(name: string, room: SampleRoom) {
  const rows = async (sql: string) =>
    (await database.pool.query<{ row: string }>(sql, [`process/${name}`])).rows.map(
      ({ row }) => row,
    );
  return {
    said: [...room.said].sort(),
    timers: await rows(
      `select (key, due, payload::text)::text as row from projection.timer where reader = $1 order by 1`,
    ),
    refusals: await rows(
      `select (position, timer, stream, code)::text as row from projection.refusal
       where reader = $1 order by 1`,
    ),
    position: await positionOf(database.pool, `process/${name}`),
  };
}

describe('a process killed', () => {
  const points: readonly Failpoint[] = [
    'command-planned',
    'command-issued',
    'written',
    'checkpoint-moved',
    'committed',
  ];
  const cases = points.flatMap((point) => [1, 4, 20, 41].map((times) => [point, times] as const));
  it.each(cases)('at "%s", time %d, leaves what an undisturbed one does', async (point, times) => {
    const name = `killed-${point}-${times}`;
    const room = new SampleRoom();
    let reached = 0;
    const dying = worker(name, room, (at) => at === point && (reached += 1) === times);
    await dying.catchUp();
    expect(reached).toBeGreaterThanOrEqual(times);
    expect(await worker(name, room).catchUp()).toBe('caught-up');
    expect(await traces(name, room)).toEqual(undisturbed);
  });
});
