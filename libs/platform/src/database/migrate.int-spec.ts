import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import {
  BreakHalfway1700000000005,
  CreateHalf1700000000006,
  CreateNotes1700000000001,
  NOTES,
  NOTES_NAMES,
  WorkSlowly1700000000004,
} from '../testing/notes-migrations.js';
import { withPlainLogin } from '../testing/plain-login.js';
import { refusedCode } from '../testing/refused-code.js';
import { migrate, type MigrationProgress } from './migrate.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

const run = (migrations = NOTES) => migrate({ url: database.url, migrations });

async function tables(): Promise<readonly { owner: string; name: string }[]> {
  const { rows } = await database.pool.query<{ owner: string; name: string }>(
    `SELECT tableowner AS owner, tablename AS name FROM pg_tables
     WHERE schemaname IN ('notes', 'ledger_meta') ORDER BY 2`,
  );
  return rows;
}

describe('migrate', () => {
  it('makes the roles once although several databases of a server ask for them at once', async () => {
    const others = await Promise.all(Array.from({ length: 5 }, createTestDatabase));
    try {
      const runs = others.map(({ url }) => migrate({ url, migrations: NOTES }));
      expect(await Promise.all(runs)).toEqual(others.map(() => NOTES_NAMES));
    } finally {
      await Promise.all(others.map((other) => other.drop()));
    }
  });

  it('applies the migrations of all rooms in one order and says how far it is', async () => {
    const progress: MigrationProgress[] = [];
    const onProgress = (step: MigrationProgress) => progress.push(step);
    const applied = await migrate({ url: database.url, migrations: NOTES, onProgress });
    expect(applied).toEqual(NOTES_NAMES);
    expect(progress).toEqual(
      NOTES_NAMES.map((migration, n) => ({ state: 'applied', migration, done: n + 1, total: 3 })),
    );
  });

  it('finds nothing to do the second time, and only the new ones the third', async () => {
    await run(NOTES.slice(0, 2));
    expect(await run(NOTES.slice(0, 2))).toEqual([]);
    expect(await run()).toEqual(NOTES_NAMES.slice(2));
  });

  it('lets one of several runners work while the others wait and then find nothing to do', async () => {
    const states: string[] = [];
    const migrations = [...NOTES, WorkSlowly1700000000004];
    const onProgress = ({ state }: MigrationProgress) => states.push(state);
    const runs = Array.from({ length: 4 }, () =>
      migrate({ url: database.url, migrations, onProgress }),
    );
    const applied = await Promise.all(runs);
    expect(applied.flat()).toEqual([...NOTES_NAMES, 'WorkSlowly1700000000004']);
    expect(states).toContain('waiting');
  });

  it('leaves nothing of a failed migration, keeps those before it, and goes on once it is repaired', async () => {
    expect(await refusedCode(run([...NOTES, BreakHalfway1700000000005]))).toBe(
      'database.migration-failed',
    );
    expect((await tables()).map(({ name }) => name)).toEqual(['migrations', 'note']);
    expect(await run([...NOTES, CreateHalf1700000000006])).toEqual(['CreateHalf1700000000006']);
  });

  it('does not touch a database that is newer than this release', async () => {
    await run();
    const older = run([CreateNotes1700000000001, CreateHalf1700000000006]);
    expect(await refusedCode(older)).toBe('schema.newer');
    expect((await tables()).map(({ name }) => name)).toEqual(['migrations', 'note']);
  });

  it('makes everything the property of the owner, who cannot log in', async () => {
    await run();
    expect(new Set((await tables()).map(({ owner }) => owner))).toEqual(new Set(['ledger_owner']));
    const { rows } = await database.pool.query(
      String.raw`SELECT rolname FROM pg_roles WHERE rolname LIKE 'ledger\_%' AND rolcanlogin`,
    );
    expect(rows).toEqual([]);
  });

  it('refuses a login that is no migrator, and says what an administrator has to run', async () => {
    await run([]);
    await withPlainLogin(database, async ({ name, url }) => {
      const params = { login: name, statement: `GRANT ledger_migrator TO "${name}"` };
      await expect(migrate({ url, migrations: NOTES })).rejects.toMatchObject({
        refusal: { refused: 'database.privilege-missing', params },
      });
      expect(await tables()).toEqual([]);
      await database.pool.query(params.statement);
      expect(await migrate({ url, migrations: NOTES })).toEqual(NOTES_NAMES);
    });
  });

  it('refuses a server that does not answer and a database that does not exist', async () => {
    const nowhere = 'postgres://nobody@127.0.0.1:1/test';
    const missing = new URL(database.url);
    missing.pathname = '/no_such_test_database';
    for (const url of [nowhere, missing.href]) {
      expect(await refusedCode(migrate({ url, migrations: NOTES }))).toBe('database.unavailable');
    }
  });
});
