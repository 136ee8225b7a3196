import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPostgresEventLog } from '@ledger/event-log';
import { obligationRegister } from '@ledger/task';
import { begun, STORY_ORIGIN, storyEvents } from '@ledger/task/testing';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { cli } from './testing/recording-terminal.js';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'ledger-export-test-'));
  await cli({ DATABASE_URL: database.url }, 'migrate');
  const log = await openPostgresEventLog({ url: database.url, role: 'ledger_migrator' });
  await log.adopt(STORY_ORIGIN);
  await log.ingest(0n, storyEvents(begun()));
  await log.close();
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

const exported = (...commandLine: string[]) =>
  cli({ DATABASE_URL: database.url, LANG: 'en' }, 'export', ...commandLine);

describe('an export on the command line', () => {
  it.each([
    ['csv', '\ufeff'],
    ['xlsx', 'PK'],
    ['pdf', '%PDF-'],
  ])('writes the file of a task as its name says: %s', async (ending, begin) => {
    const path = join(folder, `task.${ending}`);
    expect(await exported('task', '1', path, '--as-of', '2025-01-09')).toMatchObject({
      status: 0,
      stdout: `Exported to ${path}\n`,
    });
    const bytes = await readFile(path);
    expect(bytes.toString('utf8').startsWith(begin)).toBe(true);
  });

  it('leaves nothing behind where the task is not known', async () => {
    const { status, stderr } = await exported('task', 'unknown', join(folder, 'unknown.csv'));
    expect(status).toBe(1);
    expect(stderr).toContain('[task.not-found]');
    expect((await readdir(folder)).filter((name) => name.startsWith('unknown'))).toEqual([]);
  });

  it('says why a file cannot be written', async () => {
    const { status, stderr } = await exported('task', '1', join(folder, 'none', 'task.csv'));
    expect(status).toBe(1);
    expect(stderr).toContain('[archive.file-unusable]');
  });

  it('calls a name wrong usage that says no format', async () => {
    const { status, stderr } = await exported('task', '1', join(folder, 'task.docx'));
    expect(status).toBe(2);
    expect(stderr).toContain('.csv, .xlsx, .pdf');
  });

  it('writes the register, filtered as it is told, once the read model is there', async () => {
    const path = join(folder, 'register.csv');
    expect((await exported('register', path)).stderr).toContain('[projection.');
    const { name } = obligationRegister;
    await cli({ DATABASE_URL: database.url }, 'projection', 'rebuild', name, '--quiet');
    expect(await exported('register', path, '--agency', 'btttt', '--sort', 'title')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('[agency.unknown]'),
    });
    const inTime = ['--status', 'open-in-time', '--as-of', '2025-06-01'];
    expect((await exported('register', path, ...inTime)).status).toBe(0);
    expect(await readFile(path, 'utf8')).toContain('Xây dựng kế hoạch triển khai');
  });

  it('calls a filter wrong usage that there is not', async () => {
    const answer = await exported('register', join(folder, 'r.csv'), '--status', 'lost');
    expect(answer.status).toBe(2);
  });
});
