import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMINISTRATOR, ASSIGN_BODY, PEOPLE, type Told } from '../testing/index.js';
import { openWholeHouse, type WholeHouse } from '../testing/whole-house.js';

const { assigner, officer, verifier } = PEOPLE;

const SOURCE = { title: 'Nghị quyết về cơ cấu tổ chức của Chính phủ', number: '176/2025/QH15' };

type Json = Readonly<Record<string, unknown>>;

let whole: WholeHouse;
beforeAll(async () => {
  whole = await openWholeHouse();
});
afterAll(() => whole.close());

/** The merger of 1 March 2025, recorded now; its processes have done what follows from it. */
async function merge(predecessor: string, successor: string): Promise<Told> {
  const merger = { predecessors: [predecessor], successor, day: '2025-03-01', exceptions: [] };
  const body = { id: `m-${predecessor}`, ...merger, source: SOURCE };
  const told = await whole.api.taken(ADMINISTRATOR, 'mergers', body);
  await whole.house.settle();
  return told;
}

async function replayed(task: string, query: string): Promise<Json> {
  return (await whole.api.get(verifier, `${task}/replay?${query}`)).body;
}

describe("a report of 10/3 by the former ministry's people, before the merger was recorded on 20/3,", () => {
  let task: string;
  let report: Json;

  beforeAll(async () => {
    const { api } = whole;
    task = await api.on('2025-01-09').assigned({ lead: 'bnv' });
    const interior = { ...officer, agency: 'bnv' };
    await api.on('2025-01-10').taken(interior, `${task}/acknowledgements`, {});
    const body = { summary: 'Đang làm', percent: 40 };
    const told = await api.on('2025-03-10').taken(interior, `${task}/progress-reports`, body);
    [report = {}] = told.body['events'] as Json[];
    api.on('2025-03-20');
    await merge('bnv', 'btc');
  });

  it('counts for the successor', async () => {
    expect(await replayed(task, 'asOf=2025-03-20')).toMatchObject({
      task: { lead: 'btc', phase: 'in-progress' },
    });
    const { body } = await whole.api.get(verifier, `${task}/history`);
    expect(body['entries']).toContainEqual(expect.objectContaining({ event: report['id'] }));
  });

  it('is listed with the merger', async () => {
    const { body } = await whole.api.get(verifier, `${task}/history`);
    expect(body['entries']).toContainEqual(
      expect.objectContaining({
        type: 'task.role-passed-on',
        about: [report['id']],
        sentence: {
          vi: expect.stringContaining('1 việc cơ quan cũ đã làm sau ngày đó'),
          en: expect.stringContaining('counted for the successor: 1'),
        },
      }),
    );
  });

  it('is followed by reports of the successor alone', async () => {
    const body = { summary: 'Tiếp tục', percent: 60 };
    const path = `${task}/progress-reports`;
    const told = await whole.api.post({ ...officer, agency: 'bnv' }, path, body);
    expect(told).toMatchObject({ status: 403, body: { code: 'task.foreign-agency' } });
    await whole.api.taken({ ...officer, agency: 'btc' }, path, body);
  });
});

describe('a task of a ministry that merged on 1/3, both entered today, is led', () => {
  let task: string;
  let merged: bigint;

  beforeAll(async () => {
    whole.api.on('2025-09-01');
    const late = { effectiveAt: '2025-01-09', document: 'cv-1' };
    const told = await whole.api.taken(assigner, 'tasks', { ...ASSIGN_BODY, late });
    task = `tasks/${String(told.body['id'])}`;
    const { body } = await merge('btttt', 'bkhcn');
    merged = BigInt(String(body['position']));
  });

  it('as of 28/2/2025, known now, by the former ministry', async () => {
    expect(await replayed(task, 'asOf=2025-02-28')).toMatchObject({ task: { lead: 'btttt' } });
  });

  it('as of 1/3/2025 by Science and Technology', async () => {
    expect(await replayed(task, 'asOf=2025-03-01')).toMatchObject({ task: { lead: 'bkhcn' } });
  });

  it("as of 31/3/2025, known before the merger's position, by the former ministry", async () => {
    const before = await replayed(task, `asOf=2025-03-31&position=${merged - 1n}`);
    expect(before).toMatchObject({ task: { lead: 'btttt' } });
    const { position } = before['seen'] as Json;
    expect(Number(position)).toBeLessThan(Number(merged));
  });

  it('as of 28/2/2025, known at 28/2/2025, by nobody: nothing was recorded yet', async () => {
    const none = await replayed(task, 'asOf=2025-02-28&knownAt=2025-02-28');
    expect(none).toMatchObject({ found: 'nothing-recorded', task: null });
  });

  it('now by Science and Technology, and the difference says what made it so', async () => {
    const points = 'fromAsOf=2025-02-28&toAsOf=2025-03-01';
    const { body } = await whole.api.get(verifier, `${task}/difference?${points}`);
    expect(body).toMatchObject({ added: [{ type: 'task.role-passed-on', enteredLate: true }] });
    expect(body['changes']).toContainEqual({ field: 'lead', before: 'btttt', after: 'bkhcn' });
  });
});
