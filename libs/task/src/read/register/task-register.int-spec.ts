import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rowsOf, sampleWorker } from '@ledger/projection/testing';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../../test/support/projection-database.js';
import { randomHouse } from '../../testing/random-house.js';
import { begun, logOf, PASS_ON, storyEvents, storyLog, WATCH } from '../../testing/index.js';
import { taskRegister } from './task-register.projection.js';

const TABLES = ['task_row', 'task_wait', 'task_mark', 'kept_from'];

let database: ProjectionDatabase;
let builds = 0;
beforeAll(async () => {
  database = await createProjectionDatabase();
});
afterAll(() => database.drop());

/** Every row of a register that was filled from the log under a name of its own. */
async function filled(
  log: Awaited<ReturnType<typeof storyLog>>,
  batchSize = 500,
): Promise<readonly string[]> {
  builds += 1;
  const name = `register-${builds}`;
  await sampleWorker(database.projector, log, { ...taskRegister, name }, { batchSize }).catchUp();
  const tables = TABLES.map((table) => rowsOf(database.pool, `register_${builds}_v2.${table}`));
  return (await Promise.all(tables)).flat();
}

describe('the task register', () => {
  it('holds the same rows whatever the batches were, and so when it is rebuilt', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 40 }), async (seed, batchSize) => {
        const stories = randomHouse(6, seed);
        const log = await storyLog(...stories);
        expect(await filled(log, batchSize)).toEqual(await filled(log));
      }),
      { numRuns: 8 },
    );
  });

  it('that was filled while the log grew holds what one holds that was filled at once', async () => {
    const events = storyEvents(...randomHouse(6, 7));
    const growing = await logOf(events.slice(0, 1));
    const live = { ...taskRegister, name: 'register-live' };
    for (let held = 1; held < events.length; held += 29) {
      await growing.ingest(BigInt(held), events.slice(held, held + 29));
      await sampleWorker(database.projector, growing, live).catchUp();
    }
    const rows = await Promise.all(
      TABLES.map((table) => rowsOf(database.pool, `register_live_v2.${table}`)),
    );
    expect(events.length).toBeGreaterThan(60);
    expect(rows.flat()).toEqual(await filled(await logOf(events)));
  });

  it('has a row for each side of the day on which a merger that lies ahead takes effect', async () => {
    await filled(await storyLog(begun().on('2025-02-10').by(WATCH, PASS_ON)));
    const { rows } = await database.pool.query<object>(
      `select answerable, from_at::text, until_at::text from register_${builds}_v2.task_row
       where until_position > 1000 order by from_at`,
    );
    expect(rows).toEqual([
      { answerable: 'btttt', from_at: '-infinity', until_at: '2025-02-28 17:00:00+00' },
      { answerable: 'bkhcn', from_at: '2025-02-28 17:00:00+00', until_at: 'infinity' },
    ]);
  });

  it('keeps of what ended a day ago only from which position on all can be shown', async () => {
    await filled(await storyLog(begun().on('2025-05-01').by(WATCH, PASS_ON)));
    const schema = `register_${builds}_v2`;
    const { rows } = await database.pool.query<object>(
      `select (select count(*)::integer from ${schema}.task_row) as rows,
        (select position::integer from ${schema}.kept_from) as "keptFrom"`,
    );
    expect(rows).toEqual([{ rows: 2, keptFrom: 2 }]);
  });
});
