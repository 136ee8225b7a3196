import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate } from '@ledger/platform';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { PERSON_MIGRATIONS } from '../migrations/person-migrations.js';

describe('the register of people in the database', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await migrate({ url: database.url, migrations: PERSON_MIGRATIONS });
  });

  afterAll(() => database.drop());

  const denied = async (role: string, statement: string) => {
    const client = await database.connect();
    try {
      await client.query(`set role ${role}`);
      await expect(client.query(statement)).rejects.toThrow(/permission denied/);
    } finally {
      await client.end();
    }
  };

  it.each(['ledger_reader', 'ledger_projector'])('is closed to the role %s', (role) =>
    denied(role, 'select name from person.person'),
  );

  it.each([
    'delete from person.look_up',
    `update person.look_up set purpose = 'other'`,
    'delete from person.erasure',
  ])('lets nobody hide what was done: %s', (statement) => denied('ledger_appender', statement));
});
