import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson, sha256 } from '@ledger/kernel';
import { csvFactsOf, csvRowsOf } from '../testing/csv-rows.js';
import { openHouseWithPolicy, type ScoreHouse } from '../testing/score-house.js';

let house: ScoreHouse;
let programme: string;
beforeAll(async () => {
  house = await openHouseWithPolicy();
  const content = { name: 'Chương trình 57', documents: ['nq-03'] };
  const made = await house.give('programmes', content);
  programme = made.headers.get('location')?.split('/').at(-1) ?? '';
  await house.follow();
});
afterAll(() => house.close());

const SEEN = 'asOf=2025-06-30';

const rowsOf = (path: string, language?: string) => csvRowsOf(house, path, language);

describe('scorecards as files', () => {
  it('hold every figure of the answer with what it is a share of', async () => {
    const path = `agencies/btttt/scorecards/2025?${SEEN}`;
    const { body } = await house.get(path);
    const rows = await rowsOf(path);
    const rates = body['rates'] as readonly Readonly<Record<string, unknown>>[];
    expect(rows.filter(([part]) => part === 'Rates')).toEqual(
      rates.map(({ numerator, denominator, denominatorName, value }) => [
        'Rates',
        expect.any(String),
        String(numerator),
        String(denominator),
        denominatorName,
        value === null ? 'no data' : (Number(value) * 100).toFixed(2),
      ]),
    );
    const buckets = Object.values(body['buckets'] as Readonly<Record<string, number>>);
    const told = rows.filter(([part]) => part === 'By status').map(([, , count]) => Number(count));
    expect(told).toEqual([...buckets, body['total']]);
  });

  it('say from where they were looked at, by which policy, and the hash of the same answer', async () => {
    const path = `agencies/btttt/scorecards/2025?${SEEN}`;
    const facts = csvFactsOf(await rowsOf(path));
    const { body } = await house.get(path);
    expect(facts.get('As of')).toBe('24:00 30/6/2025');
    expect(facts.get('Known at')).toBe('09:00:00 15/7/2025');
    expect(facts.get('Log position')).toBe(body['position']);
    expect(facts.get('Scoring policy')).toBe('qd-366');
    expect(facts.get('SHA-256 of the JSON (RFC 8785)')).toBe(sha256(canonicalJson(body)));
  });

  it('name agencies as they were called, and are Vietnamese unless English is asked for', async () => {
    const rows = await rowsOf(`rankings/ministries/2025?${SEEN}`, 'vi');
    expect(rows[0]?.slice(0, 3)).toEqual(['Thứ hạng', 'Đồng hạng', 'Cơ quan']);
    expect(rows.map(([, , name]) => name)).toContain('Bộ btttt');
    expect(rows.flat()).toContain('XẾP HẠNG TRONG NHÓM SO SÁNH');
  });

  it('follow a programme by its name', async () => {
    const rows = await rowsOf(`programmes/${programme}/scorecards/2025?${SEEN}`);
    expect(rows.flat()).toContain('Chương trình 57');
    expect(rows.some(([part, what]) => part === 'Tasks' && what === 'All tasks')).toBe(true);
  });

  it.each(['csv', 'xlsx', 'pdf'])('come as %s under a name of their own', async (format) => {
    const { status, headers } = await house.getFile(
      `agencies/btttt/scorecards/2025?${SEEN}&format=${format}`,
    );
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="scorecard-btttt-2025.${format}"`,
    );
  });

  it('stay JSON where no format is named, and are refused in one that there is not', async () => {
    const path = `agencies/btttt/scorecards/2025?${SEEN}`;
    expect((await house.get(path)).headers.get('content-type')).toContain('application/json');
    expect(await house.get(`${path}&format=docx`)).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    });
  });
});

describe('comparisons and series as files', () => {
  it('hold the figures that differ, with both points', async () => {
    const path = 'agencies/bkhcn/scorecards/2025/comparison?fromAsOf=2025-02-28&toAsOf=2025-07-14';
    const { body } = await house.get(path);
    const rows = await rowsOf(path);
    const figures = body['figures'] as readonly {
      figure: string;
      from: number | null;
      to: number | null;
    }[];
    expect(figures.length).toBeGreaterThan(0);
    expect(rows.slice(1, figures.length + 1).map(([, ...rest]) => rest)).toEqual(
      figures.map(({ figure, from, to }) => [String(from ?? ''), String(to ?? ''), figure]),
    );
    const facts = csvFactsOf(rows);
    expect(facts.get('Before – As of')).toBe('24:00 28/2/2025');
    expect(facts.get('After – As of')).toBe('24:00 14/7/2025');
  });

  it('hold the agencies of a peer group that changed', async () => {
    const path = 'rankings/ministries/2025/comparison?fromAsOf=2025-02-28&toAsOf=2025-07-14';
    const { body } = await house.get(path);
    const rows = await rowsOf(path);
    const changed = (body['changes'] as readonly { agency: string }[]).map(({ agency }) => agency);
    expect(changed.length).toBeGreaterThan(0);
    expect(rows.slice(1, changed.length + 1).map((row) => row.at(-1))).toEqual(changed);
  });

  it('hold each figure at each point of time', async () => {
    const query = 'dates=2025-03-31,2025-06-30&figures=total,rates.on-time.numerator';
    const rows = await rowsOf(`agencies/btttt/scorecards/2025/series?${query}`);
    expect(rows.slice(1, 5).map(([period, date, , , , name]) => [period, date, name])).toEqual([
      ['2025', '2025-03-31', 'total'],
      ['2025', '2025-03-31', 'rates.on-time.numerator'],
      ['2025', '2025-06-30', 'total'],
      ['2025', '2025-06-30', 'rates.on-time.numerator'],
    ]);
  });

  it('are left out where the caller has those figures already', async () => {
    const path = 'agencies/btttt/scorecards/2025?asOf=2025-06-30&format=pdf';
    const { headers } = await house.getFile(path);
    const again = await house.getUnless(path, headers.get('etag') ?? '');
    expect(again).toMatchObject({ status: 304, body: null });
  });
});
