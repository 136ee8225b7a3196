import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '@ledger/command/testing';
import { endOfDay } from '@ledger/kernel';
import { openQueryHouse, type QueryHouse } from '../../testing/query-house.js';

let house: QueryHouse;
beforeAll(async () => {
  house = await openQueryHouse();
});
afterAll(() => house.close());

const INSPECTOR: TestPerson = { agency: 'ubkt', roles: ['inspector'] };

const get = (query: string, as?: TestPerson) => house.get(`obligations${query}`, as);

async function items(query: string, as?: TestPerson): Promise<unknown> {
  const { status, body } = await get(query, as);
  expect(status).toBe(200);
  return body['items'];
}

async function told(query: string, language: string) {
  const path = `/v1/obligations?${query}`;
  return (await house.api.get(path, { as: INSPECTOR, language })).body;
}

describe('the register over HTTP', () => {
  it('shows every obligation with its status, earliest due first', async () => {
    const { body } = await get('');
    expect(body).toMatchObject({
      items: [
        { obligation: '1', status: 'open-in-time', answerable: 'btttt', overdue: null },
        {
          obligation: '2',
          status: 'open-overdue',
          answerable: 'bkhcn',
          tier: 'central',
          title: 'Xây dựng kế hoạch triển khai',
          clause: 'Phụ lục II, số 7',
          dueAt: endOfDay('2025-06-30'),
          overdue: { since: endOfDay('2025-06-30'), days: 10, age: '1-30' },
          incomplete: false,
        },
        { obligation: '3', status: 'open-in-time', dueAt: endOfDay('2025-07-29') },
      ],
      next: null,
      position: String(await house.log.head()),
      forecast: false,
    });
  });

  it('shows who answered on a past date, and by what was known on another', async () => {
    const answerable = { obligation: '2', answerable: 'bkhcn' };
    const status = 'status=open-in-time&asOf=2025-03-10';
    expect(await items(`?${status}&agency=bkhcn`)).toMatchObject([answerable]);
    expect(await items(`?${status}&agency=bkhcn&knownAt=2025-03-19`)).toEqual([]);
    expect(await items(`?${status}&agency=btttt&knownAt=2025-03-19`)).toMatchObject([
      { obligation: '1' },
      { obligation: '2' },
    ]);
  });

  it('takes every filter, order and page that it describes', async () => {
    const query =
      '?assigner=chinh-phu&document=nq-03&taskGroup=I&priority=normal&tier=central&dueFrom=2025-06-01' +
      '&dueTo=2025-07-31&incomplete=false&text=ke%20hoach&sort=title&direction=descending&limit=2';
    const { body } = await get(query);
    expect(body['items']).toMatchObject([{ obligation: '3' }, { obligation: '2' }]);
    const next = String(body['next']);
    expect(await items(`${query}&cursor=${next}`)).toMatchObject([{ obligation: '1' }]);
  });

  it('counts tasks and obligations, each by its name', async () => {
    const { body } = await get('/counts?agency=bkhcn&asOf=2025-07-09');
    expect(body).toMatchObject({
      obligations: 2,
      tasks: 2,
      asOf: endOfDay('2025-07-09'),
      position: String(await house.log.head()),
    });
  });

  it.each([
    ['status=done', 'request.invalid', 'status'],
    ['asOf=31%2F6%2F2025', 'request.invalid', 'asOf'],
    ['knownAt=yesterday', 'request.invalid', 'knownAt'],
    ['taskGroup=VIII', 'request.invalid', 'taskGroup'],
    ['incomplete=maybe', 'request.invalid', 'incomplete'],
    ['text=%21%3F', 'request.invalid', 'text'],
    ['sort=colour', 'request.invalid', 'sort'],
    ['limit=0', 'request.invalid', 'limit'],
    ['colour=red', 'request.invalid', 'colour'],
    ['dueFrom=2025-06-30&dueTo=2025-06-01', 'register.window-reversed', 'dueTo'],
    ['knownAt=2020-01-01', 'register.nothing-recorded', 'knownAt'],
    ['agency=nobody', 'agency.unknown', 'agency'],
    ['document=none', 'document.not-found', 'document'],
    ['cursor=nonsense', 'cursor.unreadable', 'cursor'],
  ])('refuses %s in both languages, naming what to change', async (query, code, member) => {
    const said = await Promise.all(['vi', 'en'].map((language) => told(query, language)));
    for (const body of said) {
      expect(body['code']).toBe(code);
      expect(JSON.stringify(body)).toContain(member);
    }
    expect(said[0]!['title']).not.toBe(said[1]!['title']);
  });

  it('is read by those who watch over all agencies, and of their own by everybody else', async () => {
    const officer: TestPerson = { agency: 'btttt', roles: ['lead-officer'] };
    for (const path of ['', '/counts']) {
      expect((await get(path, officer)).body['code']).toBe('task.list-not-readable');
      expect((await get(`${path}?agency=bkhcn`, officer)).status).toBe(403);
      expect((await get(`${path}?agency=btttt`, officer)).status).toBe(200);
      const assigner: TestPerson = { agency: 'chinh-phu', roles: ['assigner'] };
      expect((await get(`${path}?assigner=chinh-phu`, assigner)).status).toBe(200);
      const administrator: TestPerson = { agency: 'btttt', roles: ['administrator'] };
      expect((await get(`${path}?agency=btttt`, administrator)).status).toBe(403);
    }
  });
});
