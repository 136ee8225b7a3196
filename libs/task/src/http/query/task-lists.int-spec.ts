import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '@ledger/command/testing';
import { endOfDay } from '@ledger/kernel';
import { openQueryHouse, type QueryHouse } from '../../testing/query-house.js';

let house: QueryHouse;
beforeAll(async () => {
  house = await openQueryHouse();
});
afterAll(() => house.close());

const get = (path: string, as?: TestPerson) => house.get(path, as);

describe('lists over HTTP', () => {
  it("hold what waits for the caller's agency, and nobody else's", async () => {
    const { body } = await get('my/awaiting-acceptance', { agency: 'vpcp', roles: ['verifier'] });
    expect(body).toMatchObject({
      items: [{ task: '1', what: 'acceptance', about: 'c1', days: 20, lapsed: true }],
      next: null,
      position: String(await house.log.head()),
    });
    expect((await get('my/awaiting-acceptance')).body).toMatchObject({ items: [] });
    expect((await get('my/awaiting-signature')).body).toMatchObject({ items: [] });
    expect((await get('my/awaiting-answer')).body).toMatchObject({ items: [] });
  });

  it('hold what is overdue, by age and agency', async () => {
    const item = { task: '2', answerable: 'bkhcn', days: 10, age: '1-30' };
    expect((await get('lists/overdue')).body).toMatchObject({ items: [item] });
    expect((await get('lists/overdue?agency=bkhcn&age=1-30')).body).toMatchObject({
      items: [item],
    });
    for (const query of ['agency=btttt', 'age=over-120']) {
      expect((await get(`lists/overdue?${query}`)).body).toMatchObject({ items: [] });
    }
  });

  it.each(['undated-and-silent', 'changed-after-due', 'cancelled', 'superseded'])(
    'are empty where nothing is %s',
    async (list) => {
      const { status, body } = await get(`lists/${list}`);
      expect({ status, items: body['items'] }).toEqual({ status: 200, items: [] });
    },
  );

  it('reach as far ahead as the terms in force say, or as is asked', async () => {
    const ahead = async (query: string) => (await get(`lists/due-soon${query}`)).body;
    expect(await ahead('')).toMatchObject({ items: [{ task: '3', at: endOfDay('2025-07-29') }] });
    expect(await ahead('?days=19')).toMatchObject({ items: [{ task: '3' }] });
    expect(await ahead('?days=18')).toMatchObject({ items: [] });
  });

  it('hold what was entered late', async () => {
    expect((await get('lists/entered-late')).body).toMatchObject({
      items: [{ task: '2', type: 'task.role-passed-on', revision: '1' }],
    });
  });

  it('and every other query take the position of what the caller did', async () => {
    const head = await house.log.head();
    const queries = [
      ...['', '/replay', '/history', '/difference', '/roll-up'].map((path) => `tasks/1${path}`),
      ...['documents/kl-1', 'documents/kl-1/history', 'my/awaiting-signature', 'lists/cancelled'],
    ];
    for (const query of queries) {
      expect((await get(`${query}?notBefore=${head}`)).status).toBe(200);
      const { status, body } = await get(`${query}?notBefore=${head + 1n}`);
      const fromLog = { status: 400, code: 'position.beyond-head' };
      const fromRegister = { status: 503, code: 'projection.behind' };
      const isList = /^(my|lists)/.test(query);
      expect({ query, status, code: body['code'] }).toEqual({
        query,
        ...(isList ? fromRegister : fromLog),
      });
    }
  });

  it('wait for a position that must be seen, and say so when it does not come', async () => {
    const head = await house.log.head();
    expect((await get(`lists/overdue?notBefore=${head}`)).status).toBe(200);
    const { status, headers, body } = await get(`lists/overdue?notBefore=${head + 1n}`);
    expect({ status, code: body['code'] }).toEqual({ status: 503, code: 'projection.behind' });
    expect(headers.get('retry-after')).not.toBeNull();
  });
});
