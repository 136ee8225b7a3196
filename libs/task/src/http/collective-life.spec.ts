import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ASSIGN_BODY, claimBody, LETTER_BODY, PEOPLE, person, TaskApi } from '../testing/index.js';

const { assigner, scienceHead } = PEOPLE;
const interiorHead = person('p-interior-head', 'bnv', ['lead-head'], 'head');

describe('a task given to several over HTTP', () => {
  let api: TaskApi;

  beforeAll(async () => {
    api = await TaskApi.start();
  });

  afterAll(() => api.close());

  const collective = async (task: string) => api.house.collective(task.slice(6));

  it('is handed over by the first joint lead, and confirmed or contradicted by the others', async () => {
    const leads = ['btttt', 'bkhcn', 'bnv'];
    const task = await api.on('2025-01-09').assigned({ lead: null, leads });
    const claim = await api.signed(task, 'completion-claims', claimBody('2025-01-09'));
    await api.taken(scienceHead, `${task}/joint-confirmations`, { claim });
    const grounds = 'Phần việc của Bộ chưa được tiếp thu';
    await api.taken(interiorHead, `${task}/joint-dissents`, { claim, grounds });
    expect((await collective(task)).jointAnswers).toMatchObject([
      { lead: 'bkhcn', grounds: null },
      { lead: 'bnv', grounds },
    ]);
  });

  it('is given to a group in the version in which it stands', async () => {
    const group = 'group:ministries';
    const task = await api.assigned({ lead: null, group, alongside: ['vpcp'], verifier: null });
    expect((await collective(task)).leads).toEqual({
      form: 'group',
      group: { group, version: 0 },
      alongside: ['vpcp'],
    });
  });

  it('is given to an open group, whose members are named later', async () => {
    const openGroup = { words: 'Một số bộ liên quan', named: ['bnv'] };
    const task = await api.assigned({ lead: null, openGroup });
    await api.taken(assigner, `${task}/members`, { members: ['bkhcn'], document: LETTER_BODY });
    expect(await collective(task)).toMatchObject({
      leads: { form: 'open-group', words: 'Một số bộ liên quan', group: null, named: ['bnv'] },
      named: [{ member: 'bkhcn' }],
    });
  });

  it('is given to one agency for every year anew', async () => {
    const task = await api.assigned({ deadline: 'hằng năm' });
    expect((await collective(task)).leads).toEqual({ form: 'single', agency: 'btttt' });
  });

  it('may have parts that are tasks of their own', async () => {
    const whole = await api.assigned();
    const part = await api.assigned({ lead: 'bkhcn', parent: whole.slice(6), deadline: '5/2025' });
    expect((await api.house.obligation(part.slice(6))).parent).toEqual({
      task: whole.slice(6),
      as: 'part',
    });
  });

  it.each<[string, object, readonly string[]]>([
    ['two ways at once', { leads: ['btttt', 'bkhcn'] }, ['/leads']],
    ['bodies beside no group', { alongside: ['vpcp'] }, ['/alongside']],
    [
      'a part of another task to several',
      { lead: null, group: 'group:x', parent: 't' },
      ['/parent'],
    ],
    ['one joint lead', { lead: null, leads: ['btttt'] }, ['/leads']],
  ])('is not given in %s', async (_, recipients, pointers) => {
    const told = await api.post(assigner, 'tasks', { ...ASSIGN_BODY, ...recipients });
    expect(told).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    const errors = told.body['errors'] as { pointer: string }[];
    expect(errors.map(({ pointer }) => pointer)).toEqual(pointers);
  });
});
