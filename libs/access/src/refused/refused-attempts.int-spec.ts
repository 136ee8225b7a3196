import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi, type TestPerson } from '@ledger/command/testing';
import { MemoryEventLog } from '@ledger/event-log';
import { EventRegistry, refuse, RefusedError } from '@ledger/kernel';
import { createPool, migrate } from '@ledger/platform';
import { Controller, Get, Module } from '@nestjs/common';
import type { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { ACCESS_MIGRATIONS } from '../migrations/access-migrations.js';
import { EVERYBODY, ReadBy } from '../http/reading-right.js';
import { RefusedAttemptsModule } from '../refused-attempts.module.js';
import { keepRefused } from './observe-refusals.js';
import { RefusedAttempts } from './refused-attempts.js';

@ReadBy({ roles: EVERYBODY, of: 'nothing' })
@Controller('v1/things')
class ThingsController {
  @Get('forbidden')
  forbidden(): never {
    throw new RefusedError(refuse('authority.role-missing', { role: 'administrator' }));
  }

  @Get('unknown')
  unknown(): never {
    throw new RefusedError(refuse('agency.unknown', { agency: 'nobody' }));
  }
}

@Module({ controllers: [ThingsController] })
class ThingsModule {}

const NOW = '2025-02-20T02:00:00.000Z';
const officer: TestPerson = { person: 'p-7', agency: 'byt', roles: ['lead-officer', 'monitor'] };
const inspector: TestPerson = { person: 'p-8', agency: 'ubkt', roles: ['inspector'] };

describe('refused attempts', () => {
  let database: TestDatabase;
  let pool: Pool;
  let attempts: RefusedAttempts;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase();
    await migrate({ url: database.url, migrations: ACCESS_MIGRATIONS });
    pool = createPool(database.url, {
      role: 'ledger_appender',
      applicationName: 'test',
      statementTimeout: 0,
      max: 2,
    });
    attempts = new RefusedAttempts(pool);
    const clock = () => NOW;
    api = await startTestApi({
      log: new MemoryEventLog({ clock }),
      registry: new EventRegistry([]),
      clock,
      modules: [ThingsModule, RefusedAttemptsModule.with(attempts)],
      onRefused: keepRefused(attempts, clock),
    });
  });

  afterAll(async () => {
    await api.close();
    await pool.end();
    await database.drop();
  });

  const listed = async (query = '', as = inspector) =>
    (await api.get(`/v1/refused-attempts${query}`, { as })).body['attempts'] as object[];

  it('are kept with who, when, what and why, but not with what a query said', async () => {
    await api.get('/v1/things/forbidden?purpose=secret', { as: officer });
    expect(await listed()).toEqual([
      {
        number: '1',
        at: NOW,
        person: 'p-7',
        agency: 'byt',
        roles: ['lead-officer', 'monitor'],
        method: 'GET',
        path: '/v1/things/forbidden',
        code: 'authority.role-missing',
        params: { role: 'administrator' },
        traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    ]);
  });

  it('are those that nobody may make, not those that are wrong, or come from nobody known', async () => {
    const before = (await listed()).length;
    await api.get('/v1/things/unknown', { as: officer });
    await api.get('/v1/nothing', { as: officer });
    await api.get('/v1/things/forbidden');
    expect(await listed()).toHaveLength(before);
  });

  it('are shown to inspectors and auditors only, and asking for them without right is one', async () => {
    const refused = await api.get('/v1/refused-attempts', { as: officer });
    expect(refused).toMatchObject({ status: 403, body: { code: 'authority.role-missing' } });
    const auditor: TestPerson = { person: 'p-9', agency: 'ktnn', roles: ['auditor'] };
    expect((await listed('?person=p-7', auditor))[0]).toMatchObject({
      path: '/v1/refused-attempts',
      params: { role: 'inspector' },
    });
  });

  it('are listed page by page, the latest first, of one person or one agency', async () => {
    await database.pool.query(`
      insert into access.refused_attempt (at, person, agency, roles, method, path, code, params, trace_id)
      select now(), 'p-often', 'bca', '{}', 'GET', '/' || n, 'authority.role-missing', '{}', ''
      from generate_series(1, 201) n`);
    const first = await api.get('/v1/refused-attempts?agency=bca', { as: inspector });
    const page = first.body['attempts'] as { path: string }[];
    expect([page.length, page[0]?.path]).toEqual([200, '/201']);
    const query = `?person=p-often&before=${String(first.body['next'])}`;
    expect(await listed(query)).toMatchObject([{ path: '/1' }]);
    expect(await listed('?person=nobody')).toEqual([]);
  });

  it('can be neither changed nor removed by those who keep them', async () => {
    for (const statement of [
      'delete from access.refused_attempt',
      `update access.refused_attempt set person = 'other'`,
    ]) {
      await expect(pool.query(statement)).rejects.toThrow(/permission denied/);
    }
  });
});
