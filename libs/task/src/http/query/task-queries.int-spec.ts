import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '@ledger/command/testing';
import { openQueryHouse, type QueryHouse } from '../../testing/query-house.js';

let house: QueryHouse;
beforeAll(async () => {
  house = await openQueryHouse();
});
afterAll(() => house.close());

const get = (path: string, as?: TestPerson) => house.get(path, as);

describe('a task over HTTP', () => {
  it('is shown as it stands, with the revision as its entity tag', async () => {
    const { status, headers, body } = await get('tasks/1');
    expect({ status, etag: headers.get('etag') }).toEqual({ status: 200, etag: '"3"' });
    expect(body).toMatchObject({
      id: '1',
      found: 'task',
      seen: { revision: '3', forecast: false },
      task: { phase: 'handed-over', lead: 'btttt', status: { status: 'open-in-time' } },
      actions: [],
    });
  });

  it('says which actions are open to the caller', async () => {
    const actionsOf = async (as: TestPerson) => (await get('tasks/1', as)).body['actions'];
    expect(await actionsOf({ agency: 'vpcp', roles: ['verifier'] })).toEqual([
      'Accept',
      'ReturnForRework',
    ]);
    expect(await actionsOf({ agency: 'bca', roles: ['lead-officer'] })).toEqual([]);
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

  it('tells what happened page by page, each as the first saw it', async () => {
    const question = 'tasks/2/history?asOf=2025-07-01&limit=1';
    const first = await get(question);
    expect(first.body['entries']).toMatchObject([{ revision: '0' }]);
    const next = `${question}&cursor=${String(first.body['next'])}`;
    expect((await get(next)).body).toMatchObject({
      entries: [{ revision: '1' }],
      next: null,
      seen: { asOf: '2025-07-01T17:00:00.000Z' },
    });
    expect((await get('tasks/2/history?asOf=2025-07-01')).body).toMatchObject({
      entries: [{ revision: '0' }, { revision: '1' }],
      next: null,
    });
    const other = `tasks/1/history?asOf=2025-07-01&limit=1&cursor=${String(first.body['next'])}`;
    expect((await get(other)).body).toMatchObject({ code: 'cursor.other-list' });
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
      expect({ status, code: body['code'] }).toEqual({ status: 404, code: 'task.not-found' });
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
    expect((await house.api.get('/v1/tasks/1')).status).toBe(401);
    expect((await house.api.get('/v1/my/awaiting-acceptance')).status).toBe(401);
  });
});
