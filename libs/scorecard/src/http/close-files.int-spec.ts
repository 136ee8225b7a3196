import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { on } from '@ledger/task/testing';
import type { FigureCorrection } from '../domain/close/figures.js';
import {
  APPROVER,
  openHouseWithJune,
  OTHERS,
  PROPOSER,
  SCIENCE,
  suspendedLate,
} from '../testing/close-over-http.js';
import { csvFactsOf, csvRowsOf } from '../testing/csv-rows.js';
import type { ScoreHouse } from '../testing/score-house.js';

let house: ScoreHouse;
let close = '';
let position = '';
let snapshot = '';
beforeAll(async () => {
  ({ house, close, position, snapshot } = await openHouseWithJune());
  await house.follow();
});
afterAll(() => house.close());

const rowsOf = (path: string) => csvRowsOf(house, path);

describe('a closed period as a file', () => {
  it('holds the figures of its snapshot, whatever was recorded since', async () => {
    const before = await rowsOf(`period-closes/${close}`);
    house.moveTo(on('2025-07-20'));
    await house.record(...suspendedLate());
    await house.follow();
    expect((await house.get(`period-closes/${close}/corrections`)).body['figures']).not.toEqual([]);
    expect(await rowsOf(`period-closes/${close}`)).toEqual(before);
    const { body } = await house.get(`period-closes/${close}/snapshot`);
    const rates = body['rates'] as readonly Readonly<Record<string, unknown>>[];
    expect(before.filter(([part]) => part === 'Rates').map((row) => row.slice(2, 4))).toEqual(
      rates.map(({ numerator, denominator }) => [String(numerator), String(denominator)]),
    );
    const buckets = Object.values(body['buckets'] as Readonly<Record<string, number>>);
    const told = before
      .filter(([part]) => part === 'By status')
      .map(([, , count]) => Number(count));
    expect(told).toEqual(expect.arrayContaining([...buckets, body['total']]));
  });

  it('says by what it is checked: hash, position, T and K, policy, and who stands for it', async () => {
    const facts = csvFactsOf(await rowsOf(`period-closes/${close}`));
    const { body } = await house.get(`period-closes/${close}`);
    expect(Object.fromEntries(facts)).toMatchObject({
      'CLOSED PERIOD': '',
      'As of': '24:00 10/7/2025',
      'Log position': position,
      'Scoring policy': 'qd-366',
      'SHA-256 of the scoring rules': body['rules'],
      'Id of the close': close,
      'SHA-256 of the snapshot': snapshot,
      // The figures are those bytes: their canonical form has the hash that was approved.
      'SHA-256 of the JSON (RFC 8785)': snapshot,
      'Leaf hash of the last event': body['leaf'],
      'Proposed by': expect.stringMatching(/^p-proposer, vpcp, /),
      'Approved by': 'p-approver, vpcp, 09:00:00 15/7/2025',
    });
  });

  it('tells what is disputed of it, and what was answered', async () => {
    const challenges = `period-closes/${close}/challenges`;
    const disputed = { figure: 'buckets.openInTime', reason: 'Đã nộp đủ' };
    const { body } = await house.give(challenges, disputed, SCIENCE);
    const facts = async () => csvFactsOf(await rowsOf(`period-closes/${close}`));
    const name = 'Challenge of buckets.openInTime';
    expect((await facts()).get(name)).toMatch(/^Đã nộp đủ \(p-head, bkhcn, .* not answered yet$/);
    const answer = { outcome: 'stands', grounds: 'Chưa có chữ ký' };
    await house.give(`${challenges}/${String(body['id'])}/answers`, answer, APPROVER);
    expect((await facts()).get(name)).toMatch(/stands: Chưa có chữ ký \(p-approver, vpcp, /);
  });

  it.each(['csv', 'xlsx', 'pdf'])('comes as %s under a name of its own', async (format) => {
    const { status, headers } = await house.getFile(`period-closes/${close}?format=${format}`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="close-agency-bkhcn-2025-06.${format}"`,
    );
  });

  it('is not to be taken for closed while it is only proposed', async () => {
    const proposal = { of: 'ranking', id: 'ministries', period: '2025-06', position };
    const proposed = (await house.give('period-closes', proposal, PROPOSER)).body;
    const rows = await rowsOf(`period-closes/${String(proposed['id'])}`);
    const facts = csvFactsOf(rows);
    expect([...facts.keys()]).toContain('PROPOSED CLOSE OF A PERIOD');
    expect([...facts.keys()]).not.toContain('Approved by');
    const { body } = await house.get(`period-closes/${String(proposed['id'])}/snapshot`);
    const places = body['places'] as readonly { readonly agency: string }[];
    expect(places.length).toBeGreaterThan(0);
    expect(rows.slice(1, places.length + 1).map((row) => row.at(-1))).toEqual(
      places.map(({ agency }) => agency),
    );
  });

  it('is for whoever may read the close', async () => {
    const { status } = await house.get(`period-closes/${close}?format=csv`, OTHERS);
    expect(status).toBe(403);
  });
});

describe('corrections as files', () => {
  it('hold each figure as closed and as it is known by now, and the events behind them', async () => {
    await house.follow();
    const path = `period-closes/${close}/corrections`;
    const rows = await rowsOf(path);
    const { body } = await house.get(path);
    const figures = body['figures'] as readonly FigureCorrection[];
    const told = rows.filter(([part]) => part === 'Figure').map((row) => row.slice(3, 6));
    expect(told).toEqual(
      figures.map(({ figure, from, to }) => [figure, String(from ?? ''), String(to ?? '')]),
    );
    expect(told).toContainEqual(['buckets.suspended', '0', '1']);
    expect(rows).toContainEqual(
      expect.arrayContaining(['Obligation', '2', 'open, overdue', 'suspended']),
    );
    expect(rows).toContainEqual(expect.arrayContaining(['Event', '2', 'task.suspended', 'yes']));
    const facts = csvFactsOf(rows);
    expect(facts.get('Since position')).toBe(position);
    expect(facts.get('Log position')).toBe(body['upTo']);
  });

  it('of all closed periods hold what the feed tells, from a position to the head', async () => {
    const { items } = (await house.get(`corrections?since=${position}`)).body;
    const told = items as readonly { close: string; obligation: string; event: { type: string } }[];
    const rows = await rowsOf(`corrections/file?since=${position}`);
    expect(told.length).toBeGreaterThan(0);
    expect(rows.slice(1, told.length + 1)).toEqual(
      told.map(({ close: id, obligation, event }) => [
        ...['2025-06', 'scorecard of an agency', 'bkhcn', obligation, event.type],
        ...[expect.any(String), expect.any(String), 'yes', expect.any(String), id],
      ]),
    );
    const facts = csvFactsOf(rows);
    expect(facts.get('Rows')).toBe(String(told.length));
    expect(facts.get('Log position')).toBe(String(await house.log.head()));
  });

  it('of one agency are read by its own people, of all by those who watch over all', async () => {
    const statusOf = async (query: string) =>
      (await house.get(`corrections/file?format=csv&${query}`, OTHERS)).status;
    expect(await statusOf('agency=bkhcn')).toBe(403);
    expect(await statusOf('')).toBe(403);
    const since = await house.get('corrections/file?format=csv&since=999');
    expect(since.body['code']).toBe('position.beyond-head');
  });
});
