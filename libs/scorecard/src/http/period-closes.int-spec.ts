import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '@ledger/command/testing';
import { sha256, startOfDay } from '@ledger/kernel';
import { APPROVER, JUNE, OTHERS, PROPOSER, SCIENCE } from '../testing/close-over-http.js';
import { openHouseWithPolicy, type ScoreHouse } from '../testing/score-house.js';

let house: ScoreHouse;
beforeAll(async () => {
  house = await openHouseWithPolicy();
  await house.follow();
});
afterAll(() => house.close());

const get = (path: string) => house.get(path);
type Told = Awaited<ReturnType<ScoreHouse['give']>>;

let position = '';
let close = '';
let snapshot = '';
let closedBytes = Buffer.alloc(0);

const propose = async (part: object = {}, as = PROPOSER): Promise<Told> =>
  house.give('period-closes', { ...JUNE, position, ...part }, as);

describe('closing a period over HTTP', () => {
  it('refuses what is not over, not known, nobody’s, or not anybody’s to close', async () => {
    position = String(await house.log.head());
    const ahead = String((await house.log.head()) + 1n);
    const refused: readonly (readonly [object, number, string])[] = [
      [{ period: '2025' }, 422, 'period-close.not-over'],
      [{ asOf: '2025-06-29' }, 422, 'period-close.not-over'],
      [{ asOf: '2025-08-01' }, 422, 'period-close.looks-ahead'],
      [{ position: ahead }, 422, 'period-close.position-unknown'],
      [{ position: '0' }, 422, 'period-close.position-unknown'],
      [{ id: 'nobody' }, 404, 'agency.unknown'],
      [{ of: 'programme', id: 'none' }, 404, 'programme.unknown'],
      [{ of: 'ranking', id: 'everybody' }, 404, 'scorecard.peer-group-unknown'],
      [{ period: '2025-Q5' }, 400, 'scorecard.period-unreadable'],
    ];
    for (const [part, status, code] of refused) {
      expect({ part, ...(await propose(part)) }).toMatchObject({ part, status, body: { code } });
    }
    const own = { ...APPROVER, agency: 'bkhcn' };
    expect((await propose({}, own)).body).toMatchObject({ code: 'period-close.of-own-agency' });
    expect((await propose({}, SCIENCE)).body).toMatchObject({ code: 'authority.role-missing' });
    expect(String(await house.log.head())).toBe(position);
  });

  it('is proposed at a position, with a snapshot that is stored under its hash', async () => {
    const { status, body, headers } = await propose({ asOf: '2025-07-10' });
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { events: [{ type: 'scorecard.period-close-proposed' }] },
    });
    close = String(body['id']);
    expect(headers.get('location')).toBe(`/v1/period-closes/${close}`);
    const { body: shown } = await get(`period-closes/${close}`);
    expect(shown).toMatchObject({
      id: close,
      phase: 'proposed',
      scope: { of: 'agency', id: 'bkhcn' },
      period: '2025-06',
      position,
      asOf: startOfDay('2025-07-11'),
      policy: 'qd-366',
      covers: { by: 'agency', keys: ['bkhcn'] },
      proposed: { by: { person: 'p-proposer', agency: 'vpcp' } },
      approved: null,
    });
    const file = shown['snapshot'] as { sha256: string; size: number };
    snapshot = file.sha256;
    const told = await house.bytes(`period-closes/${close}/snapshot`);
    closedBytes = told.bytes;
    expect(sha256(closedBytes)).toBe(snapshot);
    expect(told.headers.get('content-type')).toContain('application/json');
    expect(told.headers.get('etag')).toBe(`"${snapshot}"`);
  });

  it('holds the card as it is served, looked at from the same place', async () => {
    await house.follow();
    const path = `agencies/bkhcn/scorecards/2025-06?asOf=2025-07-10&position=${position}`;
    const { status, body } = await get(path);
    const { knownAt, rates, ...served } = body;
    expect([status, typeof knownAt, Array.isArray(rates)]).toEqual([200, 'string', true]);
    expect(JSON.parse(closedBytes.toString('utf8'))).toMatchObject(served);
  });

  it('is refused while a proposal is pending, and can be withdrawn and proposed anew', async () => {
    expect(await propose()).toMatchObject({
      status: 409,
      body: { code: 'period-close.pending', detail: expect.stringContaining(snapshot) },
    });
    const reason = 'Còn văn bản chưa nhập';
    const withdrawals = `period-closes/${close}/withdrawals`;
    expect((await house.give(withdrawals, { reason }, PROPOSER)).status).toBe(200);
    expect((await get(`period-closes/${close}`)).body).toMatchObject({
      phase: 'withdrawn',
      withdrawn: { reason },
    });
    expect((await propose({ asOf: '2025-07-10' })).status).toBe(201);
    expect((await get(`period-closes/${close}`)).body).toMatchObject({
      phase: 'proposed',
      snapshot: { sha256: snapshot },
    });
  });

  it('is approved by another person, by the hash and position that were proposed', async () => {
    const approve = (part: object, as = APPROVER) =>
      house.give(`period-closes/${close}/approvals`, { snapshot, position, ...part }, as);
    expect((await approve({}, PROPOSER)).body).toMatchObject({ code: 'period-close.by-proposer' });
    for (const other of [{ position: '1' }, { snapshot: '0'.repeat(64) }]) {
      expect((await approve(other)).body).toMatchObject({ code: 'period-close.approves-other' });
    }
    expect(await approve({})).toMatchObject({
      status: 200,
      body: { id: close, events: [{ type: 'scorecard.period-closed' }] },
    });
    expect((await approve({})).body).toMatchObject({ code: 'period-close.not-pending' });
    expect((await get(`period-closes/${close}`)).body).toMatchObject({
      phase: 'closed',
      approved: { by: { person: 'p-approver', agency: 'vpcp' } },
    });
  });

  it('is done once, however the period is named', async () => {
    for (const period of ['2025-06', '2025-06-01..2025-06-30']) {
      expect(await propose({ period })).toMatchObject({
        status: 409,
        body: {
          code: 'period-close.already-closed',
          detail: expect.stringContaining(`at position ${position} on snapshot ${snapshot}`),
        },
      });
    }
  });
});

describe('closed periods', () => {
  it('are listed page by page, and narrowed', async () => {
    for (const part of [{ period: '2025-05' }, { of: 'ranking', id: 'ministries' }]) {
      expect((await propose(part)).status).toBe(201);
    }
    const pages: unknown[] = [];
    for (let next = ''; next !== 'null';) {
      const { body } = await get(`period-closes?limit=2${next === '' ? '' : `&cursor=${next}`}`);
      pages.push(...(body['items'] as object[]));
      next = String(body['next']);
    }
    expect(pages).toMatchObject([
      { period: '2025-05', phase: 'proposed' },
      { period: '2025-06', phase: 'closed', scope: { of: 'agency' } },
      { period: '2025-06', phase: 'proposed', scope: { of: 'ranking', id: 'ministries' } },
    ]);
    const { body } = await get('period-closes?phase=closed');
    expect(body['items']).toMatchObject([{ id: close }]);
  });

  it('are read by the agency itself, and of others by those who watch over all', async () => {
    const own = 'period-closes?of=agency&id=bkhcn';
    const read = (path: string, as: TestPerson) => house.get(path, as);
    expect((await read(own, SCIENCE)).status).toBe(200);
    const closed = `period-closes/${close}`;
    for (const path of [closed, `${closed}/snapshot`, `${closed}/corrections`, own]) {
      expect({ path, status: (await read(path, OTHERS)).status }).toEqual({ path, status: 403 });
    }
    expect((await read(closed, SCIENCE)).status).toBe(200);
    await house.follow();
    expect((await read('corrections?agency=bkhcn', SCIENCE)).status).toBe(200);
    for (const path of ['corrections', 'period-closes', 'corrections?agency=btttt']) {
      expect({ path, status: (await read(path, SCIENCE)).status }).toEqual({ path, status: 403 });
    }
  });

  it('that nobody proposed are unknown', async () => {
    const path = 'period-closes/25f0de33-85de-52ad-96e5-cf585ffec251';
    for (const below of ['', '/snapshot', '/corrections']) {
      expect(await get(path + below)).toMatchObject({
        status: 404,
        body: { code: 'period-close.unknown' },
      });
    }
  });
});
