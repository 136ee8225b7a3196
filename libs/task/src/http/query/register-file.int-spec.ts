import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '@ledger/command/testing';
import { csvRecords, isRefusal } from '@ledger/kernel';
import { openQueryHouse, type QueryHouse } from '../../testing/query-house.js';

const INSPECTOR: TestPerson = { agency: 'ubkt', roles: ['inspector'] };

let house: QueryHouse;
beforeAll(async () => {
  house = await openQueryHouse();
});
afterAll(() => house.close());

const file = (query: string, more: { as?: TestPerson; language?: string } = {}) =>
  house.api.getFile(`/v1/obligations/file?${query}`, { as: INSPECTOR, ...more });

async function rowsOf(query: string, language = 'en'): Promise<readonly (readonly string[])[]> {
  const { status, bytes } = await file(`format=csv&${query}`, { language });
  expect(status).toBe(200);
  return [...csvRecords(bytes.toString('utf8'))].map((record) => {
    if (isRefusal(record)) throw new Error(record.refused);
    return record.cells;
  });
}

/** The ids of the obligations, which stand last in each row. */
const idsIn = (rows: readonly (readonly string[])[]) =>
  rows.filter(([number]) => /^\d+$/.test(number ?? '')).map((row) => row.at(-1));

describe('a view of the register as a file', () => {
  it('holds every row of the view with its agencies and documents by name', async () => {
    const rows = await rowsOf('');
    expect(idsIn(rows)).toEqual(['1', '2', '3']);
    expect(rows[2]).toEqual([
      '2',
      'Xây dựng kế hoạch triển khai',
      'nq-03',
      'Phụ lục II, số 7',
      'chinh-phu',
      'bkhcn',
      'central',
      'I',
      'normal',
      'open, overdue',
      '2025-01-09',
      '2025-06-30',
      '10',
      '',
      '2',
    ]);
  });

  it('is filtered and sorted as the pages are, and says by what', async () => {
    const rows = await rowsOf('agency=bkhcn&status=open-overdue&asOf=2025-07-09');
    expect(idsIn(rows)).toEqual(['2']);
    const facts = new Map(rows.map(([name = '', value = '']) => [name, value]));
    expect(facts.get('Answerable agency')).toBe('bkhcn');
    expect(facts.get('Status')).toBe('open, overdue');
    expect(idsIn(await rowsOf('sort=due&direction=descending'))).toEqual(['3', '2', '1']);
  });

  it('says from where it is seen, and counts obligations and tasks', async () => {
    const rows = await rowsOf('asOf=2025-03-10&knownAt=2025-03-19');
    const facts = new Map(rows.map(([name = '', value = '']) => [name, value]));
    expect(facts.get('As of')).toBe('24:00 10/3/2025');
    expect(facts.get('Known at')).toBe('24:00 19/3/2025');
    expect(facts.get('Log position')).toMatch(/^\d+$/);
    expect(facts.get('Obligations')).toBe(String(idsIn(rows).length));
    expect(facts.get('Tasks')).toBe(facts.get('Obligations'));
    expect(facts.get('Rows')).toBe(facts.get('Obligations'));
  });

  it.each(['xlsx', 'pdf'])('comes as %s too', async (format) => {
    const { status, headers, bytes } = await file(`format=${format}`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="register.${format}"`);
    expect(bytes.length).toBeGreaterThan(1000);
  });

  it('is refused as the pages are, and then is a problem and no file', async () => {
    const lead: TestPerson = { agency: 'bkhcn', roles: ['lead-head'] };
    const problem = async (query: string, as = INSPECTOR) =>
      JSON.parse((await file(query, { as })).bytes.toString()) as object;
    expect(await problem('format=csv', lead)).toMatchObject({ code: 'task.list-not-readable' });
    expect((await file('format=csv&agency=bkhcn', { as: lead })).status).toBe(200);
    expect(await problem('agency=bkhcn')).toMatchObject({ code: 'request.invalid' });
    expect(await problem('format=csv&agency=nobody')).toMatchObject({ code: 'agency.unknown' });
  });
});
