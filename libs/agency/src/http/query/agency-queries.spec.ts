import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAgencyQueryHouse, type AgencyQueryHouse } from '../../testing/agency-query-house.js';

const source = { title: 'Nghị quyết về cơ cấu tổ chức', number: '176/2025/QH15' };

let house: AgencyQueryHouse;
beforeAll(async () => {
  house = await openAgencyQueryHouse();
});
afterAll(() => house.close());

const bodyOf = async (path: string) => (await house.get(path)).body;

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
