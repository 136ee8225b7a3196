import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ACCEPT_BODY,
  ASSIGN_BODY,
  claimBody,
  LETTER_BODY,
  PEOPLE,
  TaskApi,
  type Told,
} from '../testing/index.js';

const { assigner, officer, verifier } = PEOPLE;

interface Outcome {
  readonly answer: { readonly id: string; readonly revision: string } | null;
  readonly problem: {
    readonly code: string;
    readonly detail: string;
    readonly errors: readonly { readonly pointer: string }[];
  } | null;
}

const outcomesOf = ({ body }: Told) => body['items'] as readonly Outcome[];
const pointersOf = (told: Told) =>
  outcomesOf(told).map(({ problem }) => problem?.errors.map(({ pointer }) => pointer) ?? null);
const codesOf = (told: Told) => outcomesOf(told).map(({ problem }) => problem?.code ?? null);

describe('many tasks in one request', () => {
  let api: TaskApi;

  beforeAll(async () => {
    api = await TaskApi.start();
  });

  afterAll(() => api.close());

  const idOf = (task: string) => task.slice('tasks/'.length);

  it('are assigned one by one: a refused one keeps no other from being recorded', async () => {
    const items = [ASSIGN_BODY, { ...ASSIGN_BODY, lead: 'bo-khong-co' }, ASSIGN_BODY];
    const told = await api.post(assigner, 'assignments', { items }, { language: 'vi' });
    expect(told.status).toBe(200);
    expect(codesOf(told)).toEqual([null, 'task.agency-unknown', null]);
    const [first, second, third] = outcomesOf(told);
    expect(first?.answer?.id).not.toBe(third?.answer?.id);
    expect(second?.problem?.detail).toContain('Không tìm thấy cơ quan');
    expect(pointersOf(told)).toEqual([null, ['/items/1/lead'], null]);
  });

  it('answer a repeat item by item, and record only what was not recorded before', async () => {
    const key = 'assign-many';
    const items = Array.from({ length: 40 }, (_, n) => ({
      ...ASSIGN_BODY,
      leadWords: `Bộ số ${n}`,
    }));
    const first = await api.post(assigner, 'assignments', { items }, { key });
    const head = await api.house.log.head();
    const again = await api.post(assigner, 'assignments', { items }, { key });
    expect(again.body).toEqual(first.body);
    expect(new Set(outcomesOf(first).map(({ answer }) => answer?.id)).size).toBe(40);
    const changed = [...items.slice(0, 39), { ...items[39], lead: 'bkhcn' }];
    const other = await api.post(assigner, 'assignments', { items: changed }, { key });
    expect(outcomesOf(other).slice(0, 39)).toEqual(outcomesOf(first).slice(0, 39));
    expect(codesOf(other)[39]).toBe('idempotency.body-differs');
    expect(await api.house.log.head()).toBe(head);
  });

  it('are received, each with what its sender had seen of it', async () => {
    const one = idOf(await api.assigned());
    const other = idOf(await api.assigned());
    const items = [{ task: one }, { task: other, ifMatch: '7' }, { task: 'none' }];
    const told = await api.post(officer, 'acknowledgements', { items });
    expect(codesOf(told)).toEqual([null, 'precondition.stale', 'task.not-found']);
    expect(pointersOf(told)).toEqual([null, ['/items/1/ifMatch'], ['/items/2/task']]);
  });

  it('are accepted and get deadlines only on a stated revision', async () => {
    const task = await api.begun();
    const claim = await api.signed(task, 'completion-claims', claimBody('2025-01-09'));
    const accept = { task: idOf(task), claim, ...ACCEPT_BODY };
    const blind = await api.post(verifier, 'acceptances', { items: [accept] });
    expect(blind).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/items/0/ifMatch' }] },
    });
    const items = [{ ...accept, ifMatch: '3' }];
    expect(codesOf(await api.post(verifier, 'acceptances', { items }))).toEqual([null]);
    const other = idOf(await api.begun());
    const change = {
      task: other,
      ifMatch: '1',
      deadline: '31/7/2025',
      cause: 'objective',
      grounds: 'Bổ sung thời gian',
      document: LETTER_BODY,
    };
    const changed = await api.post(assigner, 'deadline-changes', { items: [change] });
    expect(outcomesOf(changed)).toMatchObject([{ answer: { id: other, revision: '2' } }]);
  });

  it('give way to another list as a whole', async () => {
    const by = idOf(await api.assigned());
    const old = [await api.assigned(), await api.assigned()].map(idOf);
    const items = old.map((task) => ({ task, ifMatch: '0', by, document: LETTER_BODY }));
    expect(codesOf(await api.post(assigner, 'supersessions', { items }))).toEqual([null, null]);
  });

  it('are refused as a whole where one cannot be read, or is named twice', async () => {
    const head = await api.house.log.head();
    const two = { ...ASSIGN_BODY, group: 'group:ministries' };
    const unclear = await api.post(assigner, 'assignments', { items: [ASSIGN_BODY, two] });
    expect(unclear).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/items/1/group' }] },
    });
    const twice = await api.post(officer, 'acknowledgements', {
      items: [{ task: 'x' }, { task: 'x' }],
    });
    expect(twice).toMatchObject({ status: 400, body: { errors: [{ pointer: '/items/1' }] } });
    const crowd = { items: Array.from({ length: 501 }, (_, n) => ({ task: `t${n}` })) };
    const many = await api.post(officer, 'acknowledgements', crowd);
    expect(many).toMatchObject({ status: 400, body: { errors: [{ pointer: '/items' }] } });
    expect(await api.house.log.head()).toBe(head);
  });
});
