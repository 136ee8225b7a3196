import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAgencyQueryHouse, type AgencyQueryHouse } from '../../testing/agency-query-house.js';

const source = { title: 'Nghị quyết về cơ cấu tổ chức', number: '176/2025/QH15' };

let house: AgencyQueryHouse;
beforeAll(async () => {
  house = await openAgencyQueryHouse();
});
afterAll(() => house.close());

const bodyOf = async (path: string) => (await house.get(path)).body;

const membersOf = async (group: string, on: string) =>
  ((await bodyOf(`groups/${group}?on=${on}`))['members'] as { id: string }[]).map(({ id }) => id);

describe('what is made in the agency room', () => {
  const facts = { tier: 'central', kind: 'ministry', aliases: [], validFrom: '2025-01-01', source };
  const agency = { id: 'bo-moi', name: 'Bộ mới', shortName: 'BM', ...facts };
  const terms = { predecessors: ['bo-moi'], successor: 'btc', day: '2025-08-01', exceptions: [] };
  const group = { id: 'group:new', name: 'Các đài', spellings: ['Các đài'], from: '2026-01-01' };

  it.each([
    ['agencies', agency],
    ['mergers', { id: 'm-1', ...terms, source }],
    ['groups', { ...group, source }],
  ])('is found where the answer says: %s', async (path, body) => {
    const made = await house.give(path, body);
    expect(made.status).toBe(201);
    const location = made.headers.get('location') ?? '';
    const found = await house.api.get(location, { as: { agency: 'ubkt', roles: ['auditor'] } });
    expect(found).toMatchObject({
      status: 200,
      body: { id: body.id, revision: made.body['revision'], position: made.body['position'] },
    });
  });
});

describe('a merger over HTTP', () => {
  it('is shown in its terms', async () => {
    expect(await bodyOf('mergers/2025-03-01-bnnmt')).toMatchObject({
      id: '2025-03-01-bnnmt',
      withdrawn: false,
      predecessors: ['bnnptnt', 'btnmt'],
      successor: 'bnnmt',
      day: '2025-03-01',
      exceptions: [],
      source: { title: 'agencies.csv' },
    });
  });

  it('says when it was withdrawn', async () => {
    const terms = { predecessors: ['bng'], successor: 'bnv', day: '2025-12-01', exceptions: [] };
    await house.give('mergers', { id: 'm-2', ...terms, source });
    await house.give('mergers/m-2/withdrawals', { source });
    expect(await bodyOf('mergers/m-2')).toMatchObject({ withdrawn: true, revision: '1' });
  });
});

describe('a group over HTTP', () => {
  it('with a rule has the members of the day: before and after the mergers of 1 March 2025', async () => {
    const before = await membersOf('group:ministries-sectors', '2025-02-28');
    const after = await membersOf('group:ministries-sectors', '2025-03-01');
    const gone = ['bgtvt', 'bkhdt', 'bldtbxh', 'bnnptnt', 'btnmt', 'btttt', 'ubdt'];
    expect(before.filter((id) => !after.includes(id))).toEqual(gone);
    expect(after.filter((id) => !before.includes(id))).toEqual(['bdttg', 'bnnmt']);
  });

  it('names its members as they are called on the day, and its rule in words', async () => {
    const group = await bodyOf('groups/group:ministries-sectors?on=2025-02-28');
    expect(group).toMatchObject({
      name: 'Các bộ, ngành',
      spellings: expect.arrayContaining(['Bộ, ngành']),
      rule: 'tier=central and kind in (ministry;ministerial-agency)',
      definedFrom: '2025-01-01',
    });
    const member = { id: 'btttt', name: 'Bộ Thông tin và Truyền thông' };
    expect(group['members']).toContainEqual(member);
  });

  it('without a rule has those named, each for its time', async () => {
    const id = 'group:broadcasters';
    const words = { name: 'Các đài', spellings: ['Các đài'], from: '2025-01-01', source };
    await house.give('groups', { id, ...words });
    await house.give(`groups/${id}/members`, { agency: 'vpcp', from: '2025-02-01', source });
    await house.give(`groups/${id}/members/endings`, { agency: 'vpcp', to: '2025-03-01', source });
    expect(await membersOf(id, '2025-01-31')).toEqual([]);
    expect(await membersOf(id, '2025-02-28')).toEqual(['vpcp']);
    expect(await membersOf(id, '2025-03-01')).toEqual([]);
  });

  it('is listed from the day on which it is defined, and found by a spelling', async () => {
    const list = async (query: string) =>
      ((await bodyOf(`groups?${query}`))['items'] as { id: string }[]).map(({ id }) => id);
    expect(await list('on=2024-12-31')).toEqual([]);
    expect(await list('text=dia%20phuong&on=2025-01-01')).toEqual([
      'group:localities',
      'group:ministries-sectors-localities',
    ]);
  });
});

describe('a steering body over HTTP', () => {
  it('has the members who sit on the day', async () => {
    const seat = { person: 'p-9', post: 'Trưởng ban', from: '2025-02-01', to: '2025-03-01' };
    await house.give('steering-bodies/bcd57/members', { ...seat, source });
    const membersOn = async (on: string) =>
      (await bodyOf(`steering-bodies/bcd57?on=${on}`))['members'];
    expect(await membersOn('2025-01-31')).toEqual([]);
    expect(await membersOn('2025-02-28')).toEqual([{ ...seat, agency: null }]);
    expect(await membersOn('2025-03-01')).toEqual([]);
  });

  it('is none where the agency is of another kind', async () => {
    const { status, body } = await house.get('steering-bodies/btc');
    expect({ status, code: body['code'] }).toEqual({ status: 422, code: 'steering.not-a-body' });
  });
});

describe('the calendar over HTTP', () => {
  it('shows the announced days of a year in order', async () => {
    const year = await bodyOf('calendar/2025');
    expect(year).toMatchObject({
      year: 2025,
      complete: true,
      weekend: 'saturday-sunday',
      swapDays: [{ date: '2025-04-26', inExchangeFor: '2025-05-02' }],
    });
    const dates = (year['holidays'] as { date: string }[]).map(({ date }) => date);
    expect(dates.slice(0, 2)).toEqual(['2025-01-01', '2025-01-27']);
    expect(dates).toEqual([...dates].sort());
  });

  it('says of a year that nobody announced that it is not complete', async () => {
    expect(await bodyOf('calendar/2031')).toMatchObject({ complete: false, holidays: [] });
  });

  it('shows no day that was taken back', async () => {
    const revoked = {
      dates: ['2025-04-26', '2025-05-02'],
      source: { ...source, date: '2025-01-10' },
    };
    expect((await house.give('calendar/revocations', revoked)).status).toBe(200);
    const { swapDays, holidays } = await bodyOf('calendar/2025');
    expect(swapDays).toEqual([]);
    expect(holidays).not.toContainEqual(expect.objectContaining({ date: '2025-05-02' }));
  });
});

describe('the terms over HTTP', () => {
  it('are those in force on the day, in the form in which they are adopted', async () => {
    const first = (await bodyOf('terms?on=2025-07-15'))['adopted'] as { terms: object };
    const from = '2025-09-01';
    const terms = { ...first.terms, dueSoonDays: 20, objectiveCauseConfirmedBy: 'vpcp' };
    expect((await house.give('terms', { from, terms, source })).status).toBe(200);
    expect(await bodyOf('terms?on=2024-12-31')).toMatchObject({ adopted: null });
    expect(await bodyOf('terms?on=2025-08-31')).toMatchObject({
      adopted: { from: '2025-01-01', to: from, terms: { dueSoonDays: 15 } },
    });
    expect(await bodyOf('terms?on=2025-09-01')).toMatchObject({
      adopted: { from, to: null, terms },
    });
  });
});

describe('a question about the agency room', () => {
  it.each([
    ['agencies/nobody', 'agency.unknown'],
    ['mergers/none', 'merger.unknown'],
    ['groups/group:none', 'group.unknown'],
    ['steering-bodies/nobody', 'agency.unknown'],
  ])('about something that was never recorded is a problem: %s', async (path, code) => {
    const { status, body } = await house.get(path);
    expect({ status, code: body['code'] }).toEqual({ status: 404, code });
  });

  it.each([
    ['agencies?kind=bank', '/kind'],
    ['agencies?limit=201', '/limit'],
    ['groups?kind=ministry', '/kind'],
    ['agencies/btc?on=2025-02-29', '/on'],
    ['agencies/btc?position=-1', '/position'],
    ['calendar/soon', '/year'],
    ['mergers/2025-03-01-bkhcn?on=2025-03-01', '/on'],
  ])('asked by %s is refused at %s', async (path, pointer) => {
    const { status, body } = await house.get(path);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'request.invalid', errors: [{ pointer }] });
  });

  it('is answered to everybody who shows who they are, and to nobody else', async () => {
    for (const path of ['agencies', 'agencies/btc', 'groups', 'terms', 'calendar/2025']) {
      const officer = { agency: 'byt', roles: ['lead-officer'] } as const;
      expect((await house.get(path, officer)).status).toBe(200);
      expect((await house.api.get(`/v1/${path}`)).status).toBe(401);
    }
  });
});
