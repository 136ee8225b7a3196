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

describe('an agency over HTTP', () => {
  it('that merged exists up to the day before, and names its merger and successor', async () => {
    const end = { kind: 'merged', day: '2025-03-01', successor: 'bkhcn' };
    expect(await bodyOf('agencies/btttt?on=2025-02-28')).toMatchObject({
      id: 'btttt',
      on: '2025-02-28',
      exists: true,
      name: 'Bộ Thông tin và Truyền thông',
      shortName: 'BTTTT',
      tier: 'central',
      kind: 'ministry',
      aliases: ['Bộ TT&TT', 'Bộ TTTT'],
      validFrom: '2025-01-01',
      validTo: '2025-03-01',
      end: { ...end, merger: '2025-03-01-bkhcn' },
    });
    expect(await bodyOf('agencies/btttt?on=2025-03-01')).toMatchObject({
      exists: false,
      name: null,
      shortName: null,
      validTo: '2025-03-01',
      end,
    });
  });

  it('that others merged into names them all, with the day', async () => {
    expect(await bodyOf('agencies/bnnmt?on=2025-03-01')).toMatchObject({
      exists: true,
      end: null,
      predecessors: [
        { agency: 'bnnptnt', day: '2025-03-01' },
        { agency: 'btnmt', day: '2025-03-01' },
      ],
    });
    expect(await bodyOf('agencies/bnnmt?on=2025-02-28')).toMatchObject({ exists: false });
  });

  it('is shown today unless a day is named', async () => {
    expect(await bodyOf('agencies/bca')).toMatchObject({ on: '2025-07-15', exists: true });
  });

  it('has the name, superior and head of the day, and tells those of other days', async () => {
    const renamed = { from: '2025-06-01', name: 'Bộ Y tế mới', shortName: 'BYTM', source };
    await house.give('agencies/byt/names', renamed);
    await house.give('agencies/byt/moves', { from: '2025-06-01', parent: 'vpcp', source });
    const heading = { person: 'p-7', beganOn: '2025-06-01', source };
    await house.give('agencies/byt/heads', heading);
    expect(await bodyOf('agencies/byt?on=2025-05-31')).toMatchObject({
      name: 'Bộ Y tế',
      parent: null,
      head: null,
    });
    expect(await bodyOf('agencies/byt?on=2025-06-01')).toMatchObject({
      name: 'Bộ Y tế mới',
      shortName: 'BYTM',
      parent: 'vpcp',
      head: { person: 'p-7', beganOn: '2025-06-01' },
      names: [{ name: 'Bộ Y tế' }, { from: '2025-06-01', name: 'Bộ Y tế mới' }],
      parents: [{ parent: null }, { from: '2025-06-01', parent: 'vpcp' }],
      heads: [{ person: 'p-7', to: null }],
    });
  });

  it('has as its entity tag what a decision on it must name', async () => {
    const { headers, body } = await house.get('agencies/btttt');
    expect({ etag: headers.get('etag'), revision: body['revision'] }).toEqual({
      etag: '"1"',
      revision: '1',
    });
  });

  it('is shown as it was known at a position', async () => {
    const before = await house.log.head();
    await house.give('agencies/bng/names', {
      from: '2025-01-02',
      name: 'Bộ Ngoại giao mới',
      shortName: 'BNGM',
      source,
    });
    expect(await bodyOf(`agencies/bng?position=${before}`)).toMatchObject({
      name: 'Bộ Ngoại giao',
      revision: '0',
      position: String(before),
    });
    expect(await bodyOf('agencies/bng')).toMatchObject({
      name: 'Bộ Ngoại giao mới',
      revision: '1',
      position: String(before + 1n),
    });
  });

  it('shows whoever names its position their own write, and refuses one that is not written', async () => {
    const { body: moved } = await house.give('agencies/bqp/moves', {
      from: '2025-02-01',
      parent: 'vpcp',
      source,
    });
    const seen = await house.get(`agencies/bqp?notBefore=${String(moved['position'])}`);
    expect(seen).toMatchObject({ status: 200, body: { parent: 'vpcp' } });
    const next = (await house.log.head()) + 1n;
    for (const path of [
      `agencies/bqp?notBefore=${next}`,
      `agencies/bqp?position=${next}`,
      `agencies?notBefore=${next}`,
    ]) {
      const { status, body } = await house.get(path);
      expect({ status, code: body['code'] }).toEqual({
        status: 400,
        code: 'position.beyond-head',
      });
    }
  });
});

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
