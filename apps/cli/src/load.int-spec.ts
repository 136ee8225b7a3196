import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { cli } from './testing/recording-terminal.js';

const REFERENCE = resolve(import.meta.dirname, '../../../libs/agency/reference');
const AGENCIES = join(REFERENCE, 'agencies.csv');
const GROUPS = join(REFERENCE, 'groups.csv');

describe('loading reference facts on the command line', () => {
  let database: TestDatabase;
  let folder: string;

  const load = (...commandLine: string[]) =>
    cli({ DATABASE_URL: database.url, LANG: 'en' }, 'load', ...commandLine);

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'ledger-load-'));
    await cli({ DATABASE_URL: database.url }, 'migrate');
  });

  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('records agencies and their mergers with progress, and nothing the second time', async () => {
    const first = await load('agencies', AGENCIES);
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(
      /^(\d+) facts were recorded, 0 were there already, 0 were refused\.\n$/,
    );
    expect(first.stderr).toMatch(/^Loading: \d+ facts in /);
    const recorded = Number(/^\d+/.exec(first.stdout)?.[0]);
    expect(recorded).toBeGreaterThan(100);
    const second = await load('agencies', AGENCIES, '--json', '--quiet');
    expect(second).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(second.stdout)).toEqual({
      file: AGENCIES,
      recorded: 0,
      alreadyThere: recorded,
      refused: [],
    });
  });

  it('records groups as meant from a day on', async () => {
    const { status, stdout } = await load('groups', GROUPS, '--from', '2025-01-09', '--quiet');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: '4 facts were recorded, 0 were there already, 0 were refused.\n',
    });
  });

  it('ends with 1 and names what contradicts the record', async () => {
    const file = join(folder, 'agencies.csv');
    const changed = (await readFile(AGENCIES, 'utf8')).replace('Bộ Y tế', 'Bộ Y tế mới');
    await writeFile(file, changed);
    const { status, stdout } = await load('agencies', file, '--json', '--quiet');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      recorded: 0,
      refused: [{ subject: 'byt', code: 'agency.already-registered', params: { field: 'name' } }],
    });
  });

  it('ends with 1 where the file is no such table, or not there', async () => {
    const wrong = await load('groups', AGENCIES);
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain('[reference.column-missing]');
    const missing = await load('agencies', join(folder, 'nothing.csv'));
    expect(missing.status).toBe(1);
    expect(missing.stderr).toContain('[archive.file-unusable]');
  });

  it.each([[['agencies']], [['groups', GROUPS, '--from', '2025-02-30']], [['nothing', GROUPS]]])(
    'calls %j wrong usage',
    async (commandLine) => {
      const { status, stderr } = await load(...commandLine);
      expect(status).toBe(2);
      expect(stderr).not.toBe('');
    },
  );
});
