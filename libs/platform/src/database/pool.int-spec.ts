import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { NOTES } from '../testing/notes-migrations.js';
import { migrate } from './migrate.js';
import { createPool, type PoolOptions } from './pool.js';

let database: TestDatabase;
const pools: Pool[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  await migrate({ url: database.url, migrations: NOTES });
});
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.end())));
afterAll(() => database.drop());

function open(options: Partial<PoolOptions> = {}, url = database.url): Pool {
  const pool = createPool(url, {
    role: 'ledger_reader',
    applicationName: 'ledger-test',
    statementTimeout: 10_000,
    max: 2,
    ...options,
  });
  pools.push(pool);
  return pool;
}

describe('createPool', () => {
  it.each(['ledger_appender', 'ledger_projector', 'ledger_reader', 'ledger_migrator'] as const)(
    'works as %s from its first statement, with settings that the URL cannot take back',
    async (role) => {
      const url = new URL(database.url);
      url.searchParams.set('options', '-c search_path=public -c role=postgres -c jit=off');
      url.searchParams.set('application_name', 'someone-else');
      const { rows } = await open({ role }, url.href).query(`
        SELECT current_user AS role, current_setting('search_path') AS path,
          current_setting('statement_timeout') AS timeout, current_setting('TimeZone') AS zone,
          current_setting('application_name') AS name, current_setting('jit') AS jit`);
      expect(rows).toEqual([
        {
          role,
          path: 'pg_catalog,pg_temp',
          timeout: '10s',
          zone: 'UTC',
          name: 'ledger-test',
          jit: 'off',
        },
      ]);
    },
  );

  it('holds a role to its grants', async () => {
    const reader = open();
    expect((await reader.query('SELECT id FROM notes.note')).rows).toEqual([{ id: 1 }]);
    await expect(reader.query('INSERT INTO notes.note VALUES (2)')).rejects.toThrow('permission');
    await expect(reader.query('CREATE SCHEMA mine')).rejects.toThrow('permission');
    const appender = open({ role: 'ledger_appender' });
    await appender.query('INSERT INTO notes.note VALUES (2)');
    await expect(appender.query('DROP TABLE notes.note')).rejects.toThrow('owner');
  });

  it('finds no object by a bare name, so that nobody can put one in the way', async () => {
    await database.pool.query('CREATE TABLE public.trap (id int)');
    await database.pool.query('GRANT SELECT ON public.trap TO PUBLIC');
    await expect(open().query('SELECT id FROM trap')).rejects.toThrow('does not exist');
  });

  it('survives the loss of idle and of lent connections, and connects anew', async () => {
    const lost: Error[] = [];
    const pool = open({ onConnectionLost: (error) => lost.push(error) });
    const lent = await pool.connect();
    await pool.query('SELECT 1');
    await database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'ledger-test'`,
    );
    for (let wait = 0; wait < 100 && lost.length === 0; wait += 1) await pause(20);
    expect(lost).toHaveLength(1);
    await expect(lent.query('SELECT 1')).rejects.toThrow();
    lent.release(true);
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  it('has the server cancel a statement that takes too long', async () => {
    const pool = open({ statementTimeout: 100 });
    await expect(pool.query('SELECT pg_sleep(5)')).rejects.toThrow('statement timeout');
  });
});
