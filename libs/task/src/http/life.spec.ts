import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ACCEPT_BODY,
  ASSIGN_BODY,
  ASSIGNMENT_BODY,
  claimBody,
  EXTENSION_BODY,
  LETTER_BODY,
  PEOPLE,
  TaskApi,
  type Told,
} from '../testing/index.js';

const { assigner, otherAssigner, coordinator, head, officer, verifier, importer } = PEOPLE;
const { scienceOfficer } = PEOPLE;

function typesOf({ body }: Told): readonly string[] {
  return (body['events'] as { type: string }[]).map(({ type }) => type);
}

describe('the life of a task over HTTP', () => {
  let api: TaskApi;

  beforeAll(async () => {
    api = await TaskApi.start();
  });

  afterAll(() => api.close());

  it('goes from its assignment over report, help, hand-over and signature to its acceptance', async () => {
    const task = await api.on('2025-01-09').assigned();
    await api.on('2025-01-10').taken(officer, `${task}/acknowledgements`, { official: 'p-9' });
    const report = {
      summary: 'Đang làm',
      percent: 40,
      obstacles: [{ class: 'data', cause: 'Thiếu số liệu', proposal: 'Kết nối cơ sở dữ liệu' }],
    };
    const reported = await api.taken(officer, `${task}/progress-reports`, report);
    expect(reported.body['obstacles']).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    const ask = { coordinator: 'bca', part: 'An toàn thông tin', by: '2025-03-31' };
    const asked = await api.taken(officer, `${task}/coordinator-requests`, ask);
    const request = String(asked.body['request']);
    const answers = `${task}/coordinator-requests/${request}/answers`;
    await api.on('2025-02-03').taken(coordinator, answers, { answer: 'Gửi kèm báo cáo' });
    const claim = await api
      .on('2025-06-20')
      .signed(task, 'completion-claims', claimBody('2025-06-19'));
    const accepted = await api
      .on('2025-06-25')
      .taken(verifier, `${task}/acceptances`, { claim, ...ACCEPT_BODY }, { seen: 6 });
    expect(typesOf(accepted)).toEqual(['task.completion-accepted']);
    expect(accepted.body).toMatchObject({ revision: '7', actions: [] });
  });

  it('is given more time when it asks for it, or less by the assigning body', async () => {
    const task = await api.on('2025-01-09').begun();
    const request = await api.on('2025-06-20').signed(task, 'extension-requests', EXTENSION_BODY);
    const asks = `${task}/extension-requests/${request}`;
    const refused = await api.taken(
      assigner,
      `${asks}/refusals`,
      { grounds: 'Không có lý do khách quan' },
      { seen: 3 },
    );
    expect(typesOf(refused)).toEqual(['task.extension-refused']);
    const again = await api.signed(task, 'extension-requests', EXTENSION_BODY);
    const grant = { deadline: '7/2025', document: LETTER_BODY };
    const path = `${task}/extension-requests/${again}/grants`;
    expect(typesOf(await api.taken(assigner, path, grant, { seen: 6 }))).toEqual([
      'task.extension-granted',
    ]);
    const change = {
      deadline: '2025-07-15',
      cause: 'subjective',
      grounds: 'Rút ngắn',
      decider: { agency: 'chinh-phu', person: 'p-deputy-pm', capacity: 'KT' },
      document: LETTER_BODY,
    };
    await api.taken(assigner, `${task}/deadline-changes`, change, { seen: 7 });
    expect(await api.house.obligation(task.slice(6))).toMatchObject({
      term: { due: { lastDay: '2025-07-15' } },
    });
  });

  it('is returned, contested, handed over again, withdrawn', async () => {
    const task = await api.on('2025-01-09').begun();
    const claim = await api
      .on('2025-06-02')
      .signed(task, 'completion-claims', claimBody('2025-06-02'));
    const reasons = 'Chưa đủ nội dung';
    await api.taken(verifier, `${task}/returns`, { claim, reasons }, { seen: 3 });
    await api.taken(head, `${task}/return-contests`, { grounds: 'Đã đủ nội dung' });
    const again = await api.signed(task, 'completion-claims', claimBody('2025-06-02'));
    const withdrawn = await api.taken(officer, `${task}/papers/${again}/withdrawals`, {
      reason: 'Bổ sung hồ sơ',
    });
    expect(typesOf(withdrawn)).toEqual(['task.completion-claim-withdrawn']);
  });

  it('is submitted to the body that signs, sent back, submitted again, and issued', async () => {
    const decision = {
      words: 'Quyết định của Thủ tướng Chính phủ',
      kind: 'decision',
      issuer: 'prime-minister',
      evidence: [{ kind: 'decision', issuer: 'prime-minister' }],
    };
    const task = await api
      .on('2025-01-09')
      .begun({ assignment: { ...ASSIGNMENT_BODY, products: [decision] } });
    const submission = {
      body: 'prime-minister',
      products: ['p1'],
      number: '12/TTr',
      date: '2025-06-02',
      reference: 'Tờ trình',
    };
    const first = await api.on('2025-06-02').signed(task, 'submissions', submission);
    const back = { submission: first, reasons: 'Lấy thêm ý kiến', document: LETTER_BODY };
    await api.taken(assigner, `${task}/sendings-back`, back);
    await api.signed(task, 'submissions', submission);
    const issue = { product: 'p1', number: '1012/QĐ-TTg', date: '2025-06-02' };
    expect(typesOf(await api.taken(assigner, `${task}/issues`, issue))).toEqual([
      'task.product-issued',
    ]);
  });

  it('is disputed and upheld, disputed and given away, then given away once more', async () => {
    const task = await api.on('2025-01-09').assigned();
    const grounds = 'Thuộc chức năng của Bộ khác';
    await api.taken(officer, `${task}/disputes`, { grounds });
    const path = `${task}/dispute-resolutions`;
    const upheld = await api.taken(otherAssigner, path, { grounds }, { seen: 1 });
    expect(typesOf(upheld)).toEqual(['task.assignment-upheld']);
    const to = { to: 'bkhcn', grounds, document: LETTER_BODY };
    await api.taken(assigner, `${task}/reassignments`, to, { seen: 2 });
    await api.taken(scienceOfficer, `${task}/disputes`, { grounds });
    const given = { reassignTo: 'btttt', grounds };
    expect(typesOf(await api.taken(otherAssigner, path, given, { seen: 4 }))).toEqual([
      'task.reassigned',
    ]);
  });

  it('is suspended and resumed, corrected, superseded or cancelled, or was recorded twice', async () => {
    const task = await api.on('2025-01-09').begun();
    const halted = { grounds: 'Chờ sắp xếp bộ máy', document: LETTER_BODY };
    await api.taken(assigner, `${task}/suspensions`, halted, { seen: 1 });
    const goesOn = { deadline: '30/9/2025', document: LETTER_BODY };
    const resumed = await api.taken(assigner, `${task}/resumptions`, goesOn, { seen: 2 });
    expect(typesOf(resumed)).toEqual(['task.resumed', 'task.deadline-changed']);
    const { history } = await api.house.obligation(task.slice(6));
    const slip = { field: 'title', right: 'Xây dựng chương trình', grounds: 'Lỗi đánh máy' };
    const event = history[0]!.meta.id;
    await api.taken(assigner, `${task}/corrections`, { event, ...slip });
    const by = (await api.assigned({ supersedes: task.slice(6) })).slice(6);
    const replaced = { by, document: LETTER_BODY };
    await api.taken(assigner, `${task}/supersessions`, replaced, { seen: 5 });
    const other = await api.assigned();
    await api.taken(assigner, `${other}/duplicates`, { of: by, grounds: 'Nhập hai lần' });
    const last = await api.assigned();
    const ended = await api.taken(assigner, `${last}/cancellations`, halted, { seen: 0 });
    expect(ended.body['actions']).toEqual(['Correct']);
  });

  it('goes on without an end until the assigning body ends it', async () => {
    const task = await api.on('2025-01-09').begun({ deadline: 'thường xuyên' });
    const ended = { grounds: 'Hết giai đoạn', document: LETTER_BODY };
    expect(typesOf(await api.taken(assigner, `${task}/endings`, ended))).toEqual([
      'task.continuous-ended',
    ]);
  });

  it('misses its due instant, and is excused for that once', async () => {
    const task = await api.on('2025-01-09').begun();
    const excuse = { missedAt: '2025-06-30T17:00:00.000Z', grounds: 'Thiên tai' };
    api.on('2025-07-02');
    const confirmed = await api.taken(assigner, `${task}/cause-confirmations`, excuse);
    expect(typesOf(confirmed)).toEqual(['task.objective-cause-confirmed']);
  });

  it('leaves open what an import does not say, until the assigning body fills it', async () => {
    const unclear = { ...ASSIGNMENT_BODY, priority: null };
    const imported = { ...ASSIGN_BODY, assignment: unclear, assigner: 'chinh-phu' };
    const { body } = await api.on('2025-01-09').taken(importer, 'tasks', imported);
    const filled = { assignment: { ...ASSIGNMENT_BODY, priority: 'high' } };
    const path = `tasks/${String(body['id'])}/completions-of-assignment`;
    expect(typesOf(await api.taken(assigner, path, filled))).toEqual(['task.assignment-completed']);
  });
});
