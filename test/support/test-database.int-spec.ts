import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkedName, createTestDatabase, type TestDatabase } from './test-database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('a test database', () => {
  it('is empty, new and named as a test', async () => {
    const { rows } = await database.pool.query<{ name: string }>(
      'SELECT current_database() AS name',
    );
    expect(rows).toEqual([{ name: database.name }]);
    expect(database.name).toMatch(/^test_[0-9a-f]{16}$/);
  });

  it('is never one whose name does not say test', () => {
    expect(() => checkedName('ledger')).toThrow('does not say test');
    expect(() => checkedName('test"; DROP DATABASE ledger')).toThrow('does not say test');
  });
});
