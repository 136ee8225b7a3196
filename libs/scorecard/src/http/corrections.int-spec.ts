import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '@ledger/command/testing';
import { sha256 } from '@ledger/kernel';
import { on } from '@ledger/task/testing';
import {
  APPROVER,
  closePart,
  openHouseWithJune,
  OTHERS,
  PROPOSER,
  SCIENCE,
  suspendedLate,
} from '../testing/close-over-http.js';
import type { ScoreHouse } from '../testing/score-house.js';

let house: ScoreHouse;
let close = '';
let position = '';
let snapshot = '';
let closedBytes: Buffer;
beforeAll(async () => {
  ({ house, close, position, snapshot } = await openHouseWithJune());
  closedBytes = (await house.bytes(`period-closes/${close}/snapshot`)).bytes;
});
afterAll(() => house.close());

const get = (path: string) => house.get(path);

describe('what is known after a period was closed', () => {
  const corrections = async () => (await get(`period-closes/${close}/corrections`)).body;
  const feed = async (query = `since=${position}`) => (await get(`corrections?${query}`)).body;

  it('is nothing at first', async () => {
    await house.follow();
    expect(await corrections()).toMatchObject({ figures: [], obligations: [], otherEvents: [] });
    expect(await feed()).toMatchObject({ items: [], next: expect.any(String) });
  });

  it('shows as corrections, figure by figure and obligation by obligation, with the events', async () => {
    house.moveTo(on('2025-07-20'));
    await house.record(...suspendedLate());
    await house.follow();
    const body = await corrections();
    expect(body).toMatchObject({ id: close, position, since: position, otherEvents: [] });
    expect(body['figures']).toContainEqual({ figure: 'buckets.suspended', from: 0, to: 1 });
    expect(body['obligations']).toMatchObject([
      {
        obligation: '2',
        from: { status: 'openOverdue' },
        to: { status: 'suspended' },
        events: [{ stream: 'task-2', type: 'task.suspended', enteredLate: true }],
      },
    ]);
    expect(body['obligations']).toMatchObject([
      { facts: expect.arrayContaining([{ figure: 'suspended', from: false, to: true }]) },
    ]);
  });

  it('is told by the feed, which goes on where it ended', async () => {
    const { items, next } = await feed();
    const told = { close, period: '2025-06', obligation: '2', event: { type: 'task.suspended' } };
    expect(items).toMatchObject([told]);
    const points = { period: '2025-06', points: '20', grounds: 'Chấp hành tốt kỷ cương' };
    await house.give('agencies/bkhcn/common-point-assessments', points, APPROVER);
    await house.follow();
    expect((await feed(`cursor=${String(next)}`))['items']).toMatchObject([
      { close, obligation: null, event: { type: 'scorecard.common-points-assessed' } },
    ]);
    expect((await corrections())['otherEvents']).toHaveLength(1);
    expect((await feed(`cursor=${String(next)}&agency=bkhcn`))['code']).toBe('cursor.other-list');
    expect((await feed('since=999'))['code']).toBe('position.beyond-head');
  });

  it('never touches what was closed', async () => {
    const { bytes } = await house.bytes(`period-closes/${close}/snapshot`);
    expect(bytes.equals(closedBytes)).toBe(true);
    expect(sha256(bytes)).toBe(snapshot);
    expect((await get(`period-closes/${close}`)).body).toMatchObject({
      position,
      snapshot: { sha256: snapshot },
    });
  });
});

describe('a disputed place in a ranking', () => {
  const places = { of: 'ranking', id: 'ministries', period: '2025-05', asOf: '2025-07-10' };
  let ranking = '';
  const challenge = (figure: string, as: TestPerson) =>
    house.give(`period-closes/${ranking}/challenges`, { figure, reason: 'Đã nộp đủ' }, as);

  it('is challenged by the agency whose place it is, and by no other', async () => {
    const closed = await closePart(house, places);
    ranking = closed.close;
    expect((await challenge('places.bkhcn.place', OTHERS)).body).toMatchObject({
      code: 'figure-challenge.of-another-card',
    });
    expect((await challenge('places.bkhcn.counted', SCIENCE)).body).toMatchObject({
      events: [{ type: 'scorecard.figure-challenged' }],
    });
  });

  it('is read with its answer by that agency, which reads no figures of others', async () => {
    const record = `period-closes/${ranking}`;
    expect((await house.get(record, SCIENCE)).body).toMatchObject({
      challenges: [{ figure: 'places.bkhcn.counted', answer: null }],
    });
    for (const path of [`${record}?format=csv`, `${record}/snapshot`, `${record}/corrections`]) {
      expect({ path, status: (await house.get(path, SCIENCE)).status }).toEqual({
        path,
        status: 403,
      });
    }
    expect((await house.get(record, OTHERS)).status).toBe(403);
  });
});

describe('a disputed figure of a programme', () => {
  it('is challenged by an agency that answers for an obligation on it', async () => {
    const made = await house.give('programmes', { name: 'Chương trình', documents: ['nq-03'] });
    const programme = { of: 'programme', id: String(made.body['id']), period: '2025-06' };
    const { close: id } = await closePart(house, { ...programme, asOf: '2025-07-19' });
    const body = { figure: 'total', reason: 'Thiếu một nhiệm vụ' };
    const dispute = (as: TestPerson) => house.give(`period-closes/${id}/challenges`, body, as);
    expect((await dispute({ ...OTHERS, agency: 'bca' })).body).toMatchObject({
      code: 'figure-challenge.of-another-card',
    });
    expect((await dispute(SCIENCE)).status).toBe(200);
  });
});

describe('a disputed figure', () => {
  const challenge = (figure: string, as: TestPerson) =>
    house.give(`period-closes/${close}/challenges`, { figure, reason: 'Đã nộp đủ' }, as);
  const answers = { outcome: 'stands', grounds: 'Chưa có chữ ký' };
  let id = '';

  it('is challenged by the agency itself, if the snapshot has it', async () => {
    const figure = 'buckets.openInTime';
    expect((await challenge(figure, OTHERS)).body).toMatchObject({
      code: 'figure-challenge.of-another-card',
    });
    expect((await challenge('buckets.nothing', SCIENCE)).body).toMatchObject({
      code: 'figure-challenge.figure-unknown',
    });
    const { status, body } = await challenge(figure, SCIENCE);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { events: [{ type: 'scorecard.figure-challenged' }] },
    });
    id = String(body['id']);
  });

  it('is answered by the body that closed the period, and both stand beside it', async () => {
    const path = `period-closes/${close}/challenges/${id}/answers`;
    expect((await house.give(path, answers, PROPOSER)).body).toMatchObject({
      code: 'figure-challenge.by-involved',
    });
    expect((await house.give(path, answers, APPROVER)).status).toBe(200);
    expect((await get(`period-closes/${close}`)).body['challenges']).toMatchObject([
      {
        id,
        figure: 'buckets.openInTime',
        challenged: { by: { person: 'p-head', agency: 'bkhcn' } },
        answer: { ...answers, answered: { by: { person: 'p-approver' } } },
      },
    ]);
  });
});
