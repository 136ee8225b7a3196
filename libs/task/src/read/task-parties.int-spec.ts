import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StreamFolds } from '@ledger/command';
import { ReadModels } from '@ledger/projection';
import { rowsOf, sampleWorker } from '@ledger/projection/testing';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import {
  CANCEL,
  CHANGE_DEADLINE,
  dayOf,
  GROUP,
  LogSearches,
  PEOPLE,
  person,
  SAMPLE_ASSIGN,
  SettledHouse,
} from '../testing/index.js';
import { HOUSE_EVENTS } from '../testing/house-names.js';
import { FoundTasks } from './found-tasks.js';
import { TaskReaders } from './task-readers.js';
import { taskParties } from './task-parties.projection.js';

const { assigner } = PEOPLE;
const NOT_THERE = { ...taskParties, name: 'task-parties-again' };

let database: ProjectionDatabase;
let house: SettledHouse;
let models: ReadModels;
let ids: Readonly<Record<'closed' | 'moved' | 'group', string>>;
beforeAll(async () => {
  database = await createProjectionDatabase();
  models = new ReadModels(database.projector);
  house = await SettledHouse.with('btttt', 'bkhcn', 'bca');
  const closed = await house.on('2025-01-09').by(assigner, 'closed', SAMPLE_ASSIGN);
  const moved = await house.by(assigner, 'moved', SAMPLE_ASSIGN);
  const group = await house.by(assigner, 'group', GROUP);
  await house.settle();
  await house.on('2025-02-03').by(assigner, 'closed', CANCEL);
  await house.by(assigner, 'moved', { ...CHANGE_DEADLINE, deadline: dayOf('2025-09-30') });
  ids = { closed, moved, group };
  const worker = sampleWorker(database.projector, house.log, taskParties, { batchSize: 3 });
  await worker.catchUp();
});
afterAll(async () => {
  await models.close();
  await database.drop();
});

describe('the read model of who has a part in which task', () => {
  it('has the same rows however its events are batched', async () => {
    await sampleWorker(database.projector, house.log, NOT_THERE).catchUp();
    for (const table of ['task', 'task_party']) {
      const rows = await rowsOf(database.pool, `task_parties_v1.${table}`);
      expect(rows.length).toBeGreaterThan(0);
      expect(await rowsOf(database.pool, `task_parties_again_v1.${table}`)).toEqual(rows);
    }
  });

  it('lets an agency read the records of tasks that it has a part in, and of no other', async () => {
    const found = new FoundTasks({ log: house.log, models });
    const readers = new TaskReaders(new StreamFolds(house.log, HOUSE_EVENTS), found);
    const streams = ['document-nq-03', `task-${ids.closed}`];
    const stranger = person('p-stranger', 'byt', ['lead-head']);
    const monitor = person('p-monitor', 'vpcp', ['monitor']);
    expect(await readers.mayReadAny(assigner, streams)).toBe(true);
    expect(await readers.mayReadAny(stranger, streams)).toBe(false);
    expect(await readers.mayReadAny({ ...stranger, roles: ['monitor'] }, streams)).toBe(true);
    for (const who of [assigner, monitor]) {
      expect(await readers.mayReadAny(who, ['document-nq-03', 'task-unknown'])).toBe(false);
    }
  });

  it('lets a member of a group read the task that was given to the group', async () => {
    const found = new FoundTasks({ log: house.log, models });
    for (const finder of [found, new LogSearches(house.log)]) {
      expect(await finder.hasPartIn('btttt', [ids.group])).toBe(true);
      expect(await finder.hasPartIn('byt', [ids.group])).toBe(false);
    }
  });

  it('finds what a search of the whole log finds', async () => {
    const found = new FoundTasks({ log: house.log, models });
    const searched = new LogSearches(house.log);
    for (const finder of [found, searched]) {
      expect(await all(finder.openTasksOf('vpcp'))).toHaveLength(3);
      expect(await all(finder.openTasksOf('nobody'))).toEqual([]);
      expect(await all(finder.openTasksOf('chinh-phu'))).not.toContain(ids.closed);
      expect(await all(finder.childrenOf(ids.group))).toHaveLength(4);
      expect(await all(finder.openTasksDue('2025-09-30', '2025-09-30'))).toEqual([ids.moved]);
    }
    for (const agency of ['btttt', 'bca', 'chinh-phu']) {
      const [one, other] = [found.openTasksOf(agency), searched.openTasksOf(agency)];
      expect(await all(one)).toEqual(await all(other));
    }
  });

  it('answers only once it has come as far as the log', async () => {
    const found = new FoundTasks({ log: house.log, models });
    const later = await house.on('2025-02-04').by(assigner, 'later', SAMPLE_ASSIGN);
    const asked = all(found.openTasksOf('btttt'));
    await sampleWorker(database.projector, house.log, taskParties).catchUp();
    expect(await asked).toContain(later);
  });
});

async function all(ids: AsyncIterable<string>): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const id of ids) found.push(id);
  return found.sort();
}
