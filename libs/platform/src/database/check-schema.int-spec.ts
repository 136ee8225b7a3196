import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { NOTES } from '../testing/notes-migrations.js';
import { withPlainLogin } from '../testing/plain-login.js';
import { refusedCode } from '../testing/refused-code.js';
import { checkSchema } from './check-schema.js';
import { migrate } from './migrate.js';
import type { Migration } from './migration-list.js';
import { createPool } from './pool.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function check(migrations: readonly Migration[], url = database.url) {
  const pool = createPool(url, {
    role: 'ledger_reader',
    applicationName: 'ledger-test',
    statementTimeout: 10_000,
    max: 1,
  });
  try {
    return await checkSchema({ pool, migrations });
  } finally {
    await pool.end();
  }
}

describe('checkSchema, as a database grows', () => {
  it('refuses one that was never migrated, naming the first migration it lacks', async () => {
    expect(await check(NOTES)).toEqual({
      refused: 'schema.older',
      params: { missing: 3, first: 'CreateNotes1700000000001' },
    });
  });

  it('refuses one that lacks some', async () => {
    await migrate({ url: database.url, migrations: NOTES.slice(0, 1) });
    expect(await check(NOTES)).toEqual({
      refused: 'schema.older',
      params: { missing: 2, first: 'AddFirstNote1700000000002' },
    });
  });

  it('lets one pass that has all', async () => {
    await migrate({ url: database.url, migrations: NOTES });
    expect(await check(NOTES)).toBeNull();
  });

  it('refuses one that has more than this release knows', async () => {
    expect(await check(NOTES.slice(0, 2))).toEqual({
      refused: 'schema.newer',
      params: { unknown: 1, first: 'AddText1700000000003' },
    });
  });

  it('says which grant a login lacks', async () => {
    await withPlainLogin(database, async ({ name, url }) => {
      await expect(check(NOTES, url)).rejects.toMatchObject({
        refusal: {
          refused: 'database.privilege-missing',
          params: { login: name, statement: `GRANT ledger_reader TO ${name}` },
        },
      });
    });
  });

  it('says when there is no database', async () => {
    const nowhere = check(NOTES, 'postgres://nobody@127.0.0.1:1/test');
    expect(await refusedCode(nowhere)).toBe('database.unavailable');
  });
});
