import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal } from '@ledger/kernel';
import { ReadModels } from '@ledger/projection';
import { sampleWorker } from '@ledger/projection/testing';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../../test/support/projection-database.js';
import { CANCEL, on, PEOPLE, SAMPLE_ASSIGN, storyLog, TaskStory } from '../../testing/index.js';
import { taskRegister } from '../register/task-register.projection.js';
import { silent } from './deadline.lists.js';
import { PageReader } from './page-reader.js';

const REPORT = {
  kind: 'ReportProgress',
  summary: 'Đang làm',
  percent: null,
  obstacles: [],
} as const;

function undated(id: string): TaskStory {
  return new TaskStory(`task-${id}`)
    .on('2025-01-09')
    .by(PEOPLE.importer, {
      ...SAMPLE_ASSIGN,
      deadline: { kind: 'undated', words: '', remark: null },
    })
    .on('2025-01-10')
    .by(PEOPLE.officer, { kind: 'Acknowledge', official: null });
}

let database: ProjectionDatabase;
let models: ReadModels;
let log: Awaited<ReturnType<typeof storyLog>>;
beforeAll(async () => {
  database = await createProjectionDatabase();
  models = new ReadModels(database.pool);
  log = await storyLog(
    undated('quiet'),
    undated('reported').on('2025-02-10').by(PEOPLE.officer, REPORT),
    undated('ended').on('2025-02-01').by(PEOPLE.assigner, CANCEL),
    new TaskStory('task-due').on('2025-01-09').by(PEOPLE.assigner, SAMPLE_ASSIGN),
  );
  await sampleWorker(database.projector, log, taskRegister).catchUp();
});
afterAll(async () => {
  await models.close();
  await database.drop();
});

async function silentOn(date: string, answerable: string | null = null) {
  const reader = new PageReader({ pool: database.pool, models, log, clock: () => on(date) });
  const list = silent({ answerable, assigner: null, months: 3 });
  const page = await reader.page(list, { limit: 10, cursor: null, notBefore: null });
  if (isRefusal(page)) throw new Error(page.refused);
  return page.items.map(({ task }) => task);
}

describe('what is undated', () => {
  it('is listed when nothing was heard of its lead for three months', async () => {
    expect(await silentOn('2025-04-09')).toEqual([]);
    expect(await silentOn('2025-04-10')).toEqual(['quiet']);
    expect(await silentOn('2025-05-10')).toEqual(['quiet', 'reported']);
  });

  it('is listed for the agency that answers, and for no other', async () => {
    expect(await silentOn('2025-05-10', 'btttt')).toEqual(['quiet', 'reported']);
    expect(await silentOn('2025-05-10', 'bkhcn')).toEqual([]);
  });
});
