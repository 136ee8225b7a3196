import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryEventLog } from '@ledger/event-log';
import { startOfDay, uuidV5 } from '@ledger/kernel';
import { openProjectorPool, ReadModels, RoomStreams, type Failpoints } from '@ledger/projection';
import type { Pool } from 'pg';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../support/projection-database.js';
import { FoundTasks, TASK_PROCESSES } from '@ledger/task';
import { decideMerger, GROUP, House, HouseWorkers, PEOPLE } from '@ledger/task/testing';

const { assigner } = PEOPLE;
const MINISTRIES = ['btttt', 'bkhcn', 'bca', 'bnv', 'bkhdt', 'btc'];

let database: ProjectionDatabase;
let pool: Pool;
let models: ReadModels;
let house: House;
let workers: HouseWorkers;

beforeEach(async () => {
  database = await createProjectionDatabase();
  pool = openProjectorPool({ url: database.url, connections: 20 });
  models = new ReadModels(pool);
  const clock = () => house.now;
  const log = new MemoryEventLog({ clock });
  const search = { log, models };
  const options = { log, finder: new FoundTasks(search), directory: new RoomStreams(search) };
  house = new House(options);
  await house.furnish(...MINISTRIES);
  workers = new HouseWorkers({ house, clock, pool });
});
afterEach(async () => {
  await workers.stop();
  await models.close();
  await pool.end();
  await database.drop();
});

/** Dies when it gets to a place for the given time, and says that it has. */
function dyingAfter(times: number): {
  readonly failpoints: Failpoints;
  readonly died: Promise<void>;
} {
  let reached = 0;
  let tell: () => void;
  const died = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const reach = (point: string) => {
    if (point !== 'command-issued') return Promise.resolve();
    reached += 1;
    if (reached < times) return Promise.resolve();
    workers.kill();
    tell();
    return Promise.reject(new Error('killed'));
  };
  return { failpoints: { reach }, died };
}

async function types(): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for await (const page of house.log.readAll()) {
    for (const { envelope } of page) counts[envelope.type] = (counts[envelope.type] ?? 0) + 1;
  }
  return counts;
}

describe('the processes of the task room', () => {
  it('keep their names', () => {
    expect(house.processes.map(({ name }) => name)).toEqual(TASK_PROCESSES);
  });
});

describe('the processes of the task room on PostgreSQL, killed in the middle and started again', () => {
  it('open each child once, pass each on once, and record each silence once', async () => {
    const parent = await house.on('2025-01-09').by(assigner, 'p', GROUP);
    const first = dyingAfter(3);
    workers.start(first.failpoints);
    await first.died;
    await workers.stop();
    workers.start();
    await workers.settled();
    expect(await types()).toMatchObject({ 'task.assigned': MINISTRIES.length + 1 });

    const day = '2025-03-03';
    const predecessors = ['btttt', 'bnv'];
    const terms = { merger: 'm-1', predecessors, successor: 'bkhcn', day };
    await house.on('2025-01-10').merger(decideMerger(terms));
    await workers.settled();
    await workers.stop();
    house.now = startOfDay(day);
    const second = dyingAfter(9);
    workers.start(second.failpoints);
    await second.died;
    await workers.stop();
    workers.start();
    await workers.settled();
    const counts = await types();
    expect(counts).toMatchObject({
      'agency.merged': 2,
      'task.merged-into': 2,
      // Nobody acknowledged, and nobody reported by the end of February, not even those that merged then.
      'task.lapsed': 7 + 7,
    });
    const merged = await house.task(uuidV5(parent, 'btttt'));
    expect(merged).toMatchObject({ phase: 'merged', closure: { at: startOfDay(day) } });
    const { rows } = await pool.query('select code from projection.refusal');
    expect(rows).toEqual([]);
  });

  it('pass siblings on one after the other, so that their successor is left with one task', async () => {
    const parent = await house.on('2025-01-09').by(assigner, 'p', GROUP);
    const predecessors = ['btttt', 'bnv', 'bkhdt', 'btc'];
    const terms = { merger: 'm-1', predecessors, successor: 'chinh-phu', day: '2025-03-03' };
    workers.start();
    await workers.settled();
    // Long enough for every sibling to be decided on before any of them is recorded.
    house.log.before = () => new Promise((resolve) => setTimeout(resolve, 150));
    await house.on('2025-03-10').merger(decideMerger(terms));
    await workers.settled();
    const tasks = await Promise.all(
      predecessors.map((member) => house.task(uuidV5(parent, member))),
    );
    const open = tasks.filter(({ phase }) => phase !== 'merged');
    expect(open).toMatchObject([{ lead: 'chinh-phu' }]);
  });
});
