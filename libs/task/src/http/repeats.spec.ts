import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ACCEPT_BODY,
  ASSIGN_BODY,
  claimBody,
  LETTER_BODY,
  PEOPLE,
  person,
  TaskApi,
} from '../testing/index.js';

const { assigner, officer, otherAssigner, verifier } = PEOPLE;
const HALT = { grounds: 'Chờ sắp xếp bộ máy', document: LETTER_BODY };

const LATER = { cause: 'objective', grounds: 'Bổ sung thời gian', document: LETTER_BODY };
const ADMINISTRATOR = person('p-admin', 'vpcp', ['administrator']);
const SOURCE = { title: 'Quyết định biệt phái', number: '7/QĐ', date: '2025-01-01' };

describe('the same key again', () => {
  let api: TaskApi;

  beforeAll(async () => {
    api = await TaskApi.start();
  });

  afterAll(() => api.close());

  const told = ({ status, headers, body }: Awaited<ReturnType<TaskApi['post']>>) => ({
    status,
    etag: headers.get('etag'),
    location: headers.get('location'),
    body,
  });

  it('50 times at once makes one task, and every answer is the same', async () => {
    const before = await api.house.log.head();
    const send = () => api.post(assigner, 'tasks', ASSIGN_BODY, { key: 'fifty' });
    const answers = await Promise.all(Array.from({ length: 50 }, send));
    expect(await api.house.log.head()).toBe(before + 1n);
    expect(answers[0]?.status).toBe(201);
    for (const answer of answers) expect(told(answer)).toEqual(told(answers[0]!));
  });

  it('50 times at once takes a decision of two events once', async () => {
    const task = await api.begun();
    await api.taken(assigner, `${task}/suspensions`, HALT, { seen: 1 });
    const goesOn = { deadline: '30/9/2025', document: LETTER_BODY };
    const send = () =>
      api.post(assigner, `${task}/resumptions`, goesOn, { key: 'resumed', seen: 2 });
    const answers = await Promise.all(Array.from({ length: 50 }, send));
    expect(answers[0]).toMatchObject({ status: 200, body: { revision: '4' } });
    for (const answer of answers) expect(told(answer)).toEqual(told(answers[0]!));
  });

  it('is answered as at first although the task moved on, also with the old If-Match', async () => {
    const task = await api.on('2025-01-09').begun();
    const key = 'halt';
    const first = await api.taken(assigner, `${task}/suspensions`, HALT, { key, seen: 1 });
    await api.on('2025-02-09').taken(assigner, `${task}/cancellations`, HALT, { seen: 2 });
    const again = await api.taken(assigner, `${task}/suspensions`, HALT, { key, seen: 1 });
    expect(told(again)).toEqual(told(first));
    expect(first.body['actions']).toContain('Resume');
  });

  it('hears the same actions although somebody has since been kept from one of them', async () => {
    const task = await api.on('2025-01-09').begun();
    await api.signed(task, 'completion-claims', claimBody('2025-01-09'));
    const change = { ...LATER, deadline: '31/7/2025' };
    const path = `${task}/deadline-changes`;
    const first = await api.taken(assigner, path, change, { key: 'later', seen: 3 });
    const service = { agency: 'btttt', from: '2025-01-01', source: SOURCE };
    await api.taken(ADMINISTRATOR, 'persons/p-assigner/services', service);
    const again = await api.taken(assigner, path, change, { key: 'later', seen: 3 });
    expect(told(again)).toEqual(told(first));
    expect(first.body['actions']).toContain('Accept');
    const next = await api.taken(assigner, path, { ...LATER, deadline: '8/2025' }, { seen: 4 });
    expect(next.body['actions']).not.toContain('Accept');
  });

  it('makes one paper with one id and hash', async () => {
    const task = await api.on('2025-01-09').begun();
    const path = `${task}/completion-claims`;
    const send = () => api.taken(officer, path, claimBody('2025-01-09'), { key: 'paper' });
    const { body } = await send();
    expect(body['paper']).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await send()).body).toEqual(body);
  });

  it('with another body is refused, and changes nothing', async () => {
    const key = 'one-task';
    await api.taken(assigner, 'tasks', ASSIGN_BODY, { key });
    const before = await api.house.log.head();
    const other = await api.post(assigner, 'tasks', { ...ASSIGN_BODY, lead: 'bkhcn' }, { key });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency.body-differs' } });
    expect(await api.house.log.head()).toBe(before);
  });
});

describe('two writers on one task', () => {
  it('of whom one decides, and the other is told the revision that is there now', async () => {
    const api = await TaskApi.start();
    const task = await api.begun();
    const claim = await api.signed(task, 'completion-claims', claimBody('2025-01-09'));
    const accept = api.post(
      verifier,
      `${task}/acceptances`,
      { claim, ...ACCEPT_BODY },
      { seen: 3 },
    );
    const halt = api.post(otherAssigner, `${task}/cancellations`, HALT, { seen: 3 });
    const [won, lost] = (await Promise.all([accept, halt])).sort((a, b) => a.status - b.status);
    expect(won).toMatchObject({ status: 200, body: { revision: '4' } });
    expect(lost).toMatchObject({ status: 412, body: { code: 'precondition.stale' } });
    expect(lost.body['detail']).toContain('revision 4');
    await api.close();
  });
});
