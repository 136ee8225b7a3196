import { afterAll, beforeAll, describe, it } from '@jest/globals';
import {
  ACCEPT_BODY,
  ASSIGNMENT_BODY,
  claimBody,
  expectRefused,
  EXTENSION_BODY,
  LETTER_BODY,
  PEOPLE,
  person,
  type Attempt,
  type RefusalCase,
  type TaskApi,
} from '../testing/index.js';
import { openWholeHouse, type WholeHouse } from '../testing/whole-house.js';

const { assigner, head, officer, verifier, scienceOfficer } = PEOPLE;
const COUNTERPART = person('p-officer', 'vpcp', ['verifier']);

async function claimed(api: TaskApi) {
  const task = await api.on('2025-01-09').begun();
  const claim = await api
    .on('2025-06-20')
    .signed(task, 'completion-claims', claimBody('2025-06-19'));
  return { path: `${task}/acceptances`, body: { claim, ...ACCEPT_BODY }, seen: 3 };
}

async function decisionRequired(api: TaskApi, answer: object): Promise<Attempt> {
  const [product] = ASSIGNMENT_BODY.products;
  const decision = { kind: 'decision', issuer: 'lead-agency' };
  const products = [{ ...product, ...decision, evidence: [decision] }];
  const task = await api.on('2025-01-09').begun({ assignment: { ...ASSIGNMENT_BODY, products } });
  const [plan] = claimBody('2025-01-09').answers;
  const answers = [{ ...plan, kind: 'decision', ...answer }];
  return { as: officer, path: `${task}/completion-claims`, body: { summary: 'Xong', answers } };
}

const CASES: readonly RefusalCase[] = [
  [
    'a task that does not exist',
    { status: 404, code: 'task.not-found', at: ['/id'], names: 'no-such-task' },
    () => ({ as: officer, path: 'tasks/no-such-task/acknowledgements', body: {} }),
  ],
  [
    'a step that the life of the task does not allow',
    { status: 409, code: 'task.action-not-open', at: [''] },
    async (api) => {
      const task = await api.on('2025-01-09').begun();
      return { as: officer, path: `${task}/acknowledgements`, body: {} };
    },
  ],
  [
    'a second extension while one is pending',
    { status: 409, code: 'task.extension-pending', at: [''] },
    async (api) => {
      const task = await api.on('2025-01-09').begun();
      await api.signed(task, 'extension-requests', EXTENSION_BODY);
      return { as: officer, path: `${task}/extension-requests`, body: EXTENSION_BODY };
    },
  ],
  [
    'a date that the lead chooses for what it does',
    { status: 403, code: 'task.date-chosen-by-lead', at: ['/late/effectiveAt'], names: 'btttt' },
    async (api) => {
      const task = await api.on('2025-01-09').assigned();
      api.on('2025-01-20');
      const late = { effectiveAt: '2025-01-10', document: 'cv-1' };
      return { as: officer, path: `${task}/acknowledgements`, body: { late } };
    },
  ],
  [
    'a claim without the required evidence',
    { status: 422, code: 'evidence.item-unanswered', at: ['/answers'], names: 'p1.e1' },
    (api) =>
      decisionRequired(api, {}).then((attempt) => ({
        ...attempt,
        body: { summary: 'Đã hoàn thành', answers: [] },
      })),
  ],
  [
    'a draft where a decision is required',
    { status: 422, code: 'evidence.kind-differs', at: ['/answers/0/kind'], names: 'p1.e1' },
    (api) => decisionRequired(api, { kind: 'draft' }),
  ],
  [
    'evidence that is dated after the claim',
    {
      status: 422,
      code: 'evidence.date-after-claim',
      at: ['/answers/0/date'],
      names: '2025-01-10',
    },
    (api) => decisionRequired(api, { date: '2025-01-10' }),
  ],
  [
    'an acceptance by somebody who had a hand in the claim',
    {
      status: 403,
      code: 'task.acceptance-by-claimant',
      at: ['/Authorization'],
      names: 'p-officer',
    },
    async (api) => ({ as: COUNTERPART, ...(await claimed(api)) }),
  ],
  [
    'an acceptance by the assigner who entered the hand-over late',
    {
      status: 403,
      code: 'task.acceptance-by-claimant',
      at: ['/Authorization'],
      names: 'p-assigner',
    },
    async (api) => {
      const late = (effectiveAt: string) => ({ late: { effectiveAt, document: 'cv-1' } });
      const task = await api.on('2025-07-10').assigned(late('2025-01-09'));
      const body = { ...claimBody('2025-06-24'), ...late('2025-06-25') };
      const told = await api.taken(assigner, `${task}/completion-claims`, body);
      const { id: claim } = told.body['paper'] as { readonly id: string };
      return {
        as: assigner,
        path: `${task}/acceptances`,
        body: { claim, ...ACCEPT_BODY },
        seen: 1,
      };
    },
  ],
  [
    'an acceptance by another than the acceptor',
    { status: 403, code: 'task.foreign-agency', at: ['/Authorization'], names: 'btttt' },
    async (api) => ({ as: head, ...(await claimed(api)) }),
  ],
  [
    'a decision that does not say what its maker has seen',
    { status: 428, code: 'precondition.missing', at: ['/If-Match'], names: 'If-Match' },
    async (api) => {
      const { path, body } = await claimed(api);
      return { as: verifier, path, body };
    },
  ],
  [
    'a report by a foreign agency',
    { status: 403, code: 'task.foreign-agency', at: ['/Authorization'], names: 'bkhcn' },
    async (api) => {
      const task = await api.on('2025-01-09').begun();
      const body = { summary: 'Đang làm', percent: 10 };
      return { as: scienceOfficer, path: `${task}/progress-reports`, body };
    },
  ],
  [
    'an extension that the lead grants itself',
    { status: 403, code: 'task.foreign-agency', at: ['/Authorization'], names: 'btttt' },
    async (api) => {
      const task = await api.on('2025-01-09').begun();
      const request = await api.signed(task, 'extension-requests', EXTENSION_BODY);
      const path = `${task}/extension-requests/${request}/grants`;
      return { as: head, path, body: { deadline: '7/2025', document: LETTER_BODY }, seen: 3 };
    },
  ],
  [
    'a signature over another hash',
    { status: 409, code: 'task.signature-over-other-hash', at: ['/hash'], names: 'hash' },
    async (api) => {
      const task = await api.on('2025-01-09').begun();
      const { id } = await api.prepared(task, 'extension-requests', EXTENSION_BODY);
      const hash = 'a'.repeat(64);
      return { as: head, path: `${task}/papers/${id}/signatures`, body: { hash } };
    },
  ],
  [
    'a signature by whoever prepared the paper',
    { status: 403, code: 'task.signature-by-preparer', at: ['/Authorization'] },
    async (api) => {
      const task = await api.on('2025-01-09').begun();
      const { id, hash } = await api.prepared(task, 'extension-requests', EXTENSION_BODY);
      const both = person('p-officer', 'btttt', ['lead-officer', 'lead-head'], 'TL');
      return { as: both, path: `${task}/papers/${id}/signatures`, body: { hash } };
    },
  ],
];

describe('a step over HTTP is refused with', () => {
  let whole: WholeHouse;

  beforeAll(async () => {
    whole = await openWholeHouse();
  });

  afterAll(() => whole.close());

  it.each(CASES)('%s, in both languages and without a trace in the log', async (...of) => {
    const [, refused, attempt] = of;
    await expectRefused(whole.api, await attempt(whole.api), refused);
  });
});
