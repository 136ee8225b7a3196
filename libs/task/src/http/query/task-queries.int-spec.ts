import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi, type TestPerson } from '@ledger/command/testing';
import type { MemoryEventLog } from '@ledger/event-log';
import { startOfDay } from '@ledger/kernel';
import { ReadModels } from '@ledger/projection';
import { sampleWorker } from '@ledger/projection/testing';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../../test/support/projection-database.js';
import { TASK_EVENTS } from '../../domain/task.events.js';
import { taskRegister } from '../../read/register/task-register.projection.js';
import { TaskQueryModule } from '../../task-query.module.js';
import {
  begun,
  claimOn,
  on,
  PEOPLE,
  preparedAndSigned,
  SAMPLE_ASSIGN,
  storyLog,
  TaskStory,
  WATCH,
} from '../../testing/index.js';

const inspector: TestPerson = { agency: 'ubkt', roles: ['inspector'] };

/** Claimed on 20 June. */
const claimed = () => preparedAndSigned(begun().on('2025-06-20'), 'c1', claimOn('2025-06-19'));

/** Passed on by a merger of 1 March that was recorded on the 20th, and overdue since July. */
const passedOn = () =>
  new TaskStory('task-2')
    .on('2025-01-09')
    .by(PEOPLE.assigner, SAMPLE_ASSIGN)
    .on('2025-03-20')
    .by(WATCH, {
      kind: 'PassOn',
      from: 'btttt',
      to: 'bkhcn',
      effectiveAt: startOfDay('2025-03-01'),
      merger: { merger: 'm-1', document: null, grounds: null },
    });

let database: ProjectionDatabase;
let models: ReadModels;
let log: MemoryEventLog;
let api: TestApi;
beforeAll(async () => {
  database = await createProjectionDatabase();
  models = new ReadModels(database.pool);
  log = await storyLog(claimed(), passedOn());
  await sampleWorker(database.projector, log, taskRegister).catchUp();
  const clock = () => on('2025-07-10');
  const settings = { dueSoonDays: 15 };
  const tools = { log, pool: database.pool, models, clock, settings };
  const modules = [TaskQueryModule.with(tools)];
  api = await startTestApi({ log, registry: TASK_EVENTS, clock, modules });
});
afterAll(async () => {
  await api.close();
  await models.close();
  await database.drop();
});

const get = (path: string, as: TestPerson = inspector) => api.get(`/v1/${path}`, { as });

describe('a task over HTTP', () => {
  it('is shown as it stands, with the revision as its entity tag', async () => {
    const { status, headers, body } = await get('tasks/1');
    expect({ status, etag: headers.get('etag') }).toEqual({ status: 200, etag: '"3"' });
    expect(body).toMatchObject({
      id: '1',
      found: 'task',
      seen: { revision: '3', forecast: false },
      task: { phase: 'handed-over', lead: 'btttt', status: { status: 'open-in-time' } },
    });
  });

  it('is replayed as of a pair of dates, a revision or a position', async () => {
    const replay = async (query: string) => (await get(`tasks/2/replay?${query}`)).body;
    expect(await replay('asOf=2025-02-28')).toMatchObject({ task: { lead: 'btttt' } });
    expect(await replay('asOf=2025-03-01')).toMatchObject({ task: { lead: 'bkhcn' } });
    expect(await replay('asOf=2025-03-01&knownAt=2025-03-19')).toMatchObject({
      task: { lead: 'btttt' },
      seen: { revision: '0' },
    });
    expect(await replay('revision=0')).toMatchObject({ task: { lead: 'btttt' } });
    expect(await replay('position=1&knownAt=2025-01-01')).toMatchObject({
      code: 'replay.point-ambiguous',
    });
    expect(await replay('knownAt=2025-01-08')).toMatchObject({
      found: 'nothing-recorded',
      task: null,
    });
  });

  it('tells what happened to it in sentences of both languages', async () => {
    const { body } = await get('tasks/2/history');
    expect(body['entries']).toMatchObject([
      { type: 'task.assigned', revision: '0', sentence: { vi: expect.stringContaining('giao') } },
      {
        type: 'task.role-passed-on',
        enteredLate: true,
        effectiveAt: '2025-02-28T17:00:00.000Z',
        sentence: { en: 'By merger the role of lead passed from btttt to bkhcn.' },
      },
    ]);
  });

  it('tells what is not the same at two points, and what made it so', async () => {
    const { body } = await get('tasks/2/difference?fromAsOf=2025-02-28&toAsOf=2025-03-01');
    expect(body['changes']).toContainEqual({ field: 'lead', before: 'btttt', after: 'bkhcn' });
    expect(body['added']).toMatchObject([{ type: 'task.role-passed-on' }]);
    expect(body['removed']).toEqual([]);
  });

  it('is rolled up from what stands under it', async () => {
    const { status, body } = await get('tasks/1/roll-up');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      task: '1',
      members: { total: 0, completed: 0, mergedSince: 0 },
      averagePercent: null,
    });
  });

  it('that was never recorded is a problem that names it', async () => {
    for (const path of ['', '/replay', '/history', '/difference', '/roll-up']) {
      const { status, body } = await get(`tasks/9${path}`);
      expect({ status, code: body['code'] }).toEqual({ status: 404, code: 'task.unknown' });
    }
  });

  it.each([
    ['tasks/1/replay?asOf=2025-02-30', '/asOf'],
    ['tasks/1/replay?revision=-1', '/revision'],
    ['tasks/1/replay?asof=2025-02-28', '/asof'],
    ['lists/overdue?limit=201', '/limit'],
    ['lists/overdue?age=old', '/age'],
    ['lists/due-soon?days=0', '/days'],
    ['my/awaiting-answer?agency=bca', '/agency'],
  ])('asked for by %s is refused at %s', async (path, pointer) => {
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'request.invalid', errors: [{ pointer }] });
  });

  it('is shown to nobody without a token', async () => {
    expect((await api.get('/v1/tasks/1')).status).toBe(401);
    expect((await api.get('/v1/my/awaiting-acceptance')).status).toBe(401);
  });
});

describe('lists over HTTP', () => {
  it("hold what waits for the caller's agency, and nobody else's", async () => {
    const { body } = await get('my/awaiting-acceptance', { agency: 'vpcp', roles: ['verifier'] });
    expect(body).toMatchObject({
      items: [{ task: '1', what: 'acceptance', about: 'c1', days: 20, lapsed: true }],
      next: null,
      position: String(await log.head()),
    });
    expect((await get('my/awaiting-acceptance')).body).toMatchObject({ items: [] });
    expect((await get('my/awaiting-signature')).body).toMatchObject({ items: [] });
    expect((await get('my/awaiting-answer')).body).toMatchObject({ items: [] });
  });

  it('hold what is overdue, by age and agency', async () => {
    const item = { task: '2', answerable: 'bkhcn', days: 10, age: '1-30' };
    expect((await get('lists/overdue')).body).toMatchObject({ items: [item] });
    expect((await get('lists/overdue?agency=bkhcn&age=1-30')).body).toMatchObject({
      items: [item],
    });
    for (const query of ['agency=btttt', 'age=over-120']) {
      expect((await get(`lists/overdue?${query}`)).body).toMatchObject({ items: [] });
    }
  });

  it.each(['due-soon', 'undated-and-silent', 'changed-after-due', 'cancelled', 'superseded'])(
    'are empty where nothing is %s',
    async (list) => {
      const { status, body } = await get(`lists/${list}`);
      expect({ status, items: body['items'] }).toEqual({ status: 200, items: [] });
    },
  );

  it('hold what was entered late', async () => {
    expect((await get('lists/entered-late')).body).toMatchObject({
      items: [{ task: '2', type: 'task.role-passed-on', revision: '1' }],
    });
  });

  it('wait for a position that must be seen, and say so when it does not come', async () => {
    const head = await log.head();
    expect((await get(`lists/overdue?notBefore=${head}`)).status).toBe(200);
    const { status, headers, body } = await get(`lists/overdue?notBefore=${head + 1n}`);
    expect({ status, code: body['code'] }).toEqual({ status: 503, code: 'projection.behind' });
    expect(headers.get('retry-after')).not.toBeNull();
  });
});
