import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi, type TestPerson } from '@ledger/command/testing';
import { MemoryEventLog } from '@ledger/event-log';
import { EventRegistry } from '@ledger/kernel';
import { migrate } from '@ledger/platform';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { PERSON_MIGRATIONS } from '../migrations/person-migrations.js';
import { PersonModule } from '../person.module.js';
import { openPersonRegister } from '../register/open-person-register.js';
import type { PersonRegister } from '../register/person-register.js';

const NOW = '2025-02-20T02:00:00.000Z';
const as = (
  role: 'administrator' | 'inspector' | 'auditor' | 'lead-officer',
  person = `p-${role}`,
) => ({ person, agency: 'vpcp', roles: [role] }) satisfies TestPerson;

const lan = {
  name: 'Nguyễn Thị Lan',
  posts: [{ title: 'Vụ trưởng', agency: 'bkhcn', from: '2024-06-01', to: null }],
};

describe('the register of people', () => {
  let database: TestDatabase;
  let register: PersonRegister;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase();
    await migrate({ url: database.url, migrations: PERSON_MIGRATIONS });
    register = await openPersonRegister(database.url);
    const clock = () => NOW;
    const modules = [PersonModule.with({ register, clock })];
    const log = new MemoryEventLog({ clock });
    api = await startTestApi({ log, registry: new EventRegistry([]), clock, modules });
  });

  afterAll(async () => {
    await api.close();
    await register.close();
    await database.drop();
  });

  const keep = (path: string, body: object, key?: string) =>
    api.post(`/v1/persons${path}`, body, {
      as: as('administrator'),
      ...(key !== undefined && { key }),
    });
  const lookUp = (id: string, who: TestPerson, purpose = 'Xác minh đơn số 12') =>
    api.get(`/v1/persons/${id}?purpose=${encodeURIComponent(purpose)}`, { as: who });
  const lookUps = async (id: string) => {
    const { body } = await api.get(`/v1/person-look-ups?person=${id}`, { as: as('inspector') });
    return body['lookUps'];
  };

  it('gives an id that tells nothing, and the same to a repeat of the request', async () => {
    const first = await keep('', lan, 'lan-1');
    expect(first.status).toBe(201);
    expect(first.headers.get('location')).toBe(`/v1/persons/${String(first.body['id'])}`);
    expect(first.body).toMatchObject({ ...lan, registeredAt: NOW, correctedAt: null });
    expect(first.body['id']).toMatch(/^p-[0-9a-f-]{36}$/);
    expect((await keep('', lan, 'lan-1')).body).toEqual(first.body);
  });

  it('refuses an id that stands for somebody else, and takes the same details again', async () => {
    await keep('', { id: 'p-2', ...lan });
    expect((await keep('', { id: 'p-2', ...lan })).status).toBe(201);
    expect(await keep('', { id: 'p-2', ...lan, name: 'Trần Văn Bình' })).toMatchObject({
      status: 409,
      body: { code: 'person.already-registered' },
    });
  });

  it('puts corrected details in place of the old ones, of which nothing is kept', async () => {
    await keep('', { id: 'p-3', ...lan });
    const corrected = { name: 'Nguyễn Thị Lân', posts: [] };
    expect((await keep('/p-3/corrections', corrected)).body).toMatchObject({
      ...corrected,
      correctedAt: NOW,
    });
    const { rows } = await database.pool.query(`select * from person.person where id = 'p-3'`);
    expect(JSON.stringify(rows)).not.toContain(lan.name);
  });

  it('erases for good: the name is in no table, and the id is never used again', async () => {
    const canary = { name: 'Chim hoàng yến', posts: [] };
    await keep('', { id: 'p-4', ...canary });
    await lookUp('p-4', as('inspector'));
    const reason = { reason: 'Theo Quyết định 12/QĐ' };
    expect((await keep('/p-4/erasures', reason)).body).toEqual({ id: 'p-4', erasedAt: NOW });
    expect((await keep('/p-4/erasures', reason)).body).toEqual({ id: 'p-4', erasedAt: NOW });
    expect(await lookUp('p-4', as('inspector'))).toMatchObject({
      status: 410,
      body: { code: 'person.erased' },
    });
    expect(await keep('', { id: 'p-4', ...lan })).toMatchObject({ status: 410 });
    for (const table of ['person', 'erasure', 'look_up']) {
      const { rows } = await database.pool.query(`select * from person.${table}`);
      expect(JSON.stringify(rows)).not.toContain(canary.name);
    }
  });

  it('refuses to correct or erase somebody whom it does not know', async () => {
    const corrected = await keep('/p-nobody/corrections', lan);
    const erased = await keep('/p-nobody/erasures', { reason: 'Nhầm' });
    expect([corrected, erased]).toMatchObject([
      { status: 404, body: { code: 'person.unknown' } },
      { status: 404, body: { code: 'person.unknown' } },
    ]);
  });

  it.each([as('inspector'), as('auditor'), as('lead-officer')])(
    'lets nobody write but an administrator: not %j',
    async (who) => {
      for (const [path, body] of [
        ['', lan],
        ['/p-3/corrections', lan],
        ['/p-3/erasures', { reason: 'x' }],
      ] as const) {
        const refused = await api.post(`/v1/persons${path}`, body, { as: who });
        expect(refused).toMatchObject({ status: 403, body: { code: 'authority.role-missing' } });
      }
    },
  );

  describe('a look-up', () => {
    it.each([as('inspector'), as('administrator'), as('lead-officer', 'p-5')])(
      'tells %j who it is, and is recorded with who, when and what for',
      async (who) => {
        await keep('', { id: 'p-5', ...lan });
        expect((await lookUp('p-5', who, 'Mời họp')).body).toMatchObject({ id: 'p-5', ...lan });
        expect(((await lookUps('p-5')) as object[])[0]).toMatchObject({
          person: 'p-5',
          lookedUpAt: NOW,
          by: who.person,
          agency: 'vpcp',
          purpose: 'Mời họp',
          found: true,
        });
      },
    );

    it.each([as('lead-officer'), as('auditor')])(
      'is refused to %j, who learns nothing',
      async (who) => {
        const { status, body } = await lookUp('p-5', who);
        expect({ status, code: body['code'] }).toEqual({
          status: 403,
          code: 'authority.role-missing',
        });
      },
    );

    it('is refused without a purpose', async () => {
      expect(await api.get('/v1/persons/p-5', { as: as('inspector') })).toMatchObject({
        status: 400,
        body: { code: 'request.invalid', errors: [{ pointer: '/purpose' }] },
      });
    });

    it('is kept from caches on the way', async () => {
      const { headers } = await lookUp('p-5', as('inspector'));
      expect(headers.get('cache-control')).toBe('no-store');
    });

    it('of somebody unknown is recorded too', async () => {
      expect(await lookUp('p-nobody', as('inspector'))).toMatchObject({ status: 404 });
      expect(await lookUps('p-nobody')).toMatchObject([{ found: false, by: 'p-inspector' }]);
    });

    it('is told of to inspectors and auditors only, page by page, the latest first', async () => {
      const refused = await api.get('/v1/person-look-ups', { as: as('administrator') });
      expect(refused.status).toBe(403);
      for (let n = 0; n < 201; n += 1) {
        await register.recordLookUp({
          person: 'p-often',
          lookedUpAt: NOW,
          by: 'p-1',
          agency: 'vpcp',
          purpose: `Lần ${n}`,
          found: false,
        });
      }
      const path = '/v1/person-look-ups?person=p-often';
      const first = await api.get(path, { as: as('auditor') });
      const listed = first.body['lookUps'] as { purpose: string }[];
      expect([listed.length, listed[0]?.purpose]).toEqual([200, 'Lần 200']);
      const rest = await api.get(`${path}&before=${String(first.body['next'])}`, {
        as: as('auditor'),
      });
      expect(rest.body).toMatchObject({ lookUps: [{ purpose: 'Lần 0' }], next: null });
    });
  });
});
