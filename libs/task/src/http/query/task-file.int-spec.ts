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

const file = (path: string, more: { as?: TestPerson; language?: string } = {}) =>
  house.api.getFile(`/v1/tasks/${path}`, { as: INSPECTOR, ...more });

async function rowsOf(path: string, language = 'en'): Promise<readonly (readonly string[])[]> {
  const { bytes } = await file(path, { language });
  return [...csvRecords(bytes.toString('utf8'))].map((record) => {
    if (isRefusal(record)) throw new Error(record.refused);
    return record.cells;
  });
}

describe('the file of a task', () => {
  it('tells every event with both times, its actor, its documents and its evidence', async () => {
    const [, assigned, ...others] = await rowsOf('1/file?format=csv');
    expect(assigned?.slice(0, 4)).toEqual(['0', '2025-01-09 09:00:00', '2025-01-09 09:00:00', '']);
    expect(assigned?.[4]).toContain('assigned');
    expect(assigned?.[5]).toContain('chinh-phu (assigner)');
    expect(assigned?.[6]).toContain('nq-03');
    const claimed = others.find((row) => row[4]?.includes('handed over'));
    expect(claimed?.[7]).toMatch(/SHA-256: [0-9a-f]{64}|kept by:/);
    const { body } = await house.get('tasks/1/history');
    const entries = body['entries'] as readonly Readonly<Record<string, string>>[];
    expect([assigned, ...others].slice(0, entries.length).map((row) => row?.slice(8))).toEqual(
      entries.map(({ position, event }) => [position, event]),
    );
  });

  it('says as of when it is, as known when, and up to which position', async () => {
    const rows = await rowsOf('2/file?format=csv&asOf=2025-02-28&knownAt=2025-03-25');
    const facts = new Map(rows.map(([name = '', value = '']) => [name, value]));
    expect(facts.get('As of')).toBe('24:00 28/2/2025');
    expect(facts.get('Known at')).toBe('24:00 25/3/2025');
    expect(facts.get('Log position')).toMatch(/^\d+$/);
    expect(facts.get('Answerable agency')).toBe('btttt');
    expect(facts.get('Rows')).toBe('1');
  });

  it('is in Vietnamese unless English is asked for', async () => {
    const rows = await rowsOf('2/file?format=csv', 'vi');
    expect(rows[0]?.[4]).toBe('Diễn biến');
    expect(rows.flat()).toContain('HỒ SƠ NHIỆM VỤ');
  });

  it.each([
    ['csv', 'text/csv; charset=utf-8', '\ufeff'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
    ['pdf', 'application/pdf', '%PDF-'],
  ])('comes as %s under a name of its own', async (format, type, begin) => {
    const { status, headers, bytes } = await file(`1/file?format=${format}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="task-1.${format}"`);
    expect(bytes.toString('utf8').startsWith(begin)).toBe(true);
  });

  it('of a point at which nothing was recorded says so', async () => {
    const rows = await rowsOf('1/file?format=csv&knownAt=2025-01-01');
    expect(rows.flat()).toContain('Nothing was recorded yet.');
  });

  it.each([
    ['9/file?format=pdf', 404, 'task.not-found'],
    ['1/file', 400, 'request.invalid'],
    ['1/file?format=docx', 400, 'request.invalid'],
  ])('asked for by %s is a problem, not a file', async (path, status, code) => {
    const answer = await file(path);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.bytes.toString())).toMatchObject({ code });
  });

  it('is refused to whoever may not read the history', async () => {
    const answer = await file('1/file?format=csv', {
      as: { agency: 'bxd', roles: ['lead-officer'] },
    });
    expect(JSON.parse(answer.bytes.toString())).toMatchObject({ code: 'task.not-readable' });
  });
});
