import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAgencyQueryHouse, type AgencyQueryHouse } from '../../testing/agency-query-house.js';

const source = { title: 'Nghị quyết về cơ cấu tổ chức', number: '176/2025/QH15' };

let house: AgencyQueryHouse;
beforeAll(async () => {
  house = await openAgencyQueryHouse();
});
afterAll(() => house.close());

const bodyOf = async (path: string) => (await house.get(path)).body;

type Item = { readonly id: string };
const idsOf = (body: Record<string, unknown>) => (body['items'] as Item[]).map(({ id }) => id);

/** Every page of a list, one after the other. */
async function pagesOf(path: string): Promise<readonly string[][]> {
  const pages: string[][] = [];
  for (let next: unknown = ''; typeof next === 'string';) {
    const body = await bodyOf(next === '' ? path : `${path}&cursor=${next}`);
    pages.push(idsOf(body));
    next = body['next'];
  }
  return pages;
}

describe('the list of agencies', () => {
  const list = async (query: string) => idsOf(await bodyOf(`agencies?limit=200&${query}`));

  it('holds those that exist on the day', async () => {
    const before = await list('on=2025-02-28');
    const after = await list('on=2025-03-01');
    expect(before).toEqual(expect.arrayContaining(['btttt', 'bnnptnt', 'bkhcn']));
    expect(before).not.toContain('bnnmt');
    expect(after).toEqual(expect.arrayContaining(['bnnmt', 'bdttg', 'bkhcn']));
    expect(after).not.toContain('btttt');
  });

  it('is narrowed by tier and kind', async () => {
    const cities = await list('tier=province&kind=centrally-run-city');
    expect(cities).toContain('tinh-ha-noi');
    expect(cities).toHaveLength(6);
    expect(await list('tier=central&kind=centrally-run-city')).toEqual([]);
  });

  it.each([
    ['Bộ Tài chính', ['btc']],
    ['bo tai chinh', ['btc']],
    ['BO TT&TT', ['btttt']],
    ['nothing of the kind', []],
  ])('is searched by name and other spellings: %s', async (words, found) => {
    const text = encodeURIComponent(words);
    expect(await list(`on=2025-02-28&text=${text}`)).toEqual(found);
  });

  it('comes in pages that hold each agency once, in order', async () => {
    const pages = await pagesOf('agencies?on=2025-02-28&limit=30');
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.slice(0, -1).every((page) => page.length === 30)).toBe(true);
    expect(pages.flat()).toEqual(await list('on=2025-02-28'));
    expect(pages.flat()).toEqual([...new Set(pages.flat())].sort());
  });

  it('shows on later pages what the first showed, though more was recorded since', async () => {
    const query = 'agencies?kind=other&limit=1';
    for (const id of ['a-1', 'a-2']) await house.give('agencies', other(id));
    const first = await bodyOf(query);
    await house.give('agencies', other('a-15'));
    const second = await bodyOf(`${query}&cursor=${String(first['next'])}`);
    expect([idsOf(first), idsOf(second)]).toEqual([['a-1'], ['a-2']]);
    expect(second['position']).toBe(first['position']);
    expect(idsOf(await bodyOf('agencies?kind=other&limit=3'))).toEqual(['a-1', 'a-15', 'a-2']);
  });

  it('goes on with no cursor of another list', async () => {
    const { next } = await bodyOf('agencies?limit=1');
    for (const path of ['groups?limit=1', 'agencies?limit=1&kind=ministry']) {
      const { status, body } = await house.get(`${path}&cursor=${String(next)}`);
      expect({ status, code: body['code'] }).toEqual({ status: 400, code: 'cursor.other-list' });
    }
  });

  const other = (id: string) => ({
    id,
    name: `Cơ quan ${id}`,
    shortName: id.toUpperCase(),
    tier: 'central',
    kind: 'other',
    aliases: [],
    validFrom: '2025-01-01',
    source,
  });
});
