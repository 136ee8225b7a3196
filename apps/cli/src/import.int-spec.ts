import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sharedFolder } from '@ledger/kernel/testing';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { cli } from './testing/recording-terminal.js';

const REFERENCE = resolve(import.meta.dirname, '../../../libs/agency/reference');
const shared = sharedFolder('SHARED_DATA_DIR');

const HEADER = 'TT,Nhóm,Tên nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Kết quả,Thời gian hoàn thành';
const LIST = `${HEADER}\n1,I,Việc A,BYT,,Đề án,6/2025\n2,I,Việc B,Công ty X,,,2025\n`;
const TERMS = ['--source', '15/NQ-CP, 9/1/2025, I', '--assigner', 'chinh-phu'];

describe('importing a list on the command line', () => {
  let database: TestDatabase;
  let folder: string;

  const run = (...commandLine: string[]) =>
    cli({ DATABASE_URL: database.url, DATA_DIR: folder, LANG: 'en' }, ...commandLine);
  const file = async (name: string, content: string | Buffer) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const importJson = async (path: string, ...options: string[]) => {
    const ended = await run('import', path, ...TERMS, '--json', '--quiet', ...options);
    return {
      ...ended,
      report: JSON.parse(ended.stdout || 'null') as Record<string, unknown> | null,
    };
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'ledger-import-'));
    for (const commandLine of [
      ['migrate'],
      ['load', 'agencies', join(REFERENCE, 'agencies.csv'), '--quiet'],
      ['load', 'groups', join(REFERENCE, 'groups.csv'), '--quiet'],
    ]) {
      expect(await run(...commandLine)).toMatchObject({ status: 0 });
    }
  });

  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('works out the report in a dry run, records once, and adds nothing again', async () => {
    const path = await file('list.csv', LIST);
    const counts = { rows: 2, differs: 0, undecided: 1, tasks: 2, obligations: 1 };
    expect((await importJson(path, '--dry-run')).report).toMatchObject({ ...counts, imported: 1 });
    const first = await importJson(path);
    expect(first).toMatchObject({ status: 0, report: { ...counts, imported: 1, existing: 0 } });
    expect(Object.keys(first.report ?? {})).toEqual([
      'rows',
      'imported',
      'existing',
      'differs',
      'undecided',
      'tasks',
      'obligations',
      'byGroup',
      'findings',
    ]);
    const again = await importJson(path);
    expect(again).toMatchObject({ status: 0, report: { ...counts, imported: 0, existing: 1 } });
  });

  it('settles what is open by a mapping, for the assigning body alone', async () => {
    const path = await file('list.csv', LIST);
    const mapping = await file('mapping.json', '{"rows": {"2": {"lead": "bkhcn"}}}');
    const importer = (await run('token', '--role', 'importer', '--agency', 'tgv57')).stdout.trim();
    const other = await importJson(path, '--mapping', mapping, '--token', importer);
    expect(other).toMatchObject({ status: 1, stdout: '' });
    expect(other.stderr).toMatch(
      /Row 3 \(number 2\).*assigning body chinh-phu.*\n\[import\.settling/,
    );
    expect((await importJson(path, '--mapping', mapping)).report).toMatchObject({
      imported: 1,
      undecided: 0,
    });
    expect((await importJson(path)).report).toMatchObject({
      imported: 0,
      existing: 2,
      undecided: 0,
    });
  });

  it('tells people line by line what to look at', async () => {
    const path = await file('list.csv', LIST);
    const { status, stdout } = await run('import', path, ...TERMS, '--quiet');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Row 3 \(number 2\), cell D3: "Công ty X" is no public body/m);
    expect(stdout).toMatch(
      /^2 rows: 0 imported, 2 existing, 0 different, 0 undecided; 2 tasks, 2 obligations\.$/m,
    );
  });

  it('takes the sender from a token', async () => {
    const path = await file('list.csv', LIST);
    const token = async (role: string) =>
      (await run('token', '--role', role, '--agency', 'tgv57')).stdout.trim();
    const as = async (role: string) => importJson(path, '--token', await token(role));
    expect(await as('importer')).toMatchObject({ status: 0, report: { existing: 2 } });
    const refused = await as('assigner');
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('[authority.role-missing]');
  });

  it('ends with 1 and says what to do where the list cannot be taken', async () => {
    const path = await file('list.csv', LIST.replace('Việc A', '=A1'));
    const { status, stdout, stderr } = await run('import', path, ...TERMS, '--json', '--quiet');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/Row 2, cell C2 holds a formula.*\n\[import\.formula-cell\]/);
  });

  it.each([
    [['import']],
    [['import', 'a.csv', '--assigner', 'chinh-phu']],
    [['import', 'a.csv', '--source', '03/NQ-CP', '--assigner', 'chinh-phu']],
    [['import', 'a.csv', ...TERMS, '--on', '30/2/2025']],
  ])('calls %j wrong usage', async (commandLine) => {
    const { status, stderr } = await run(...commandLine);
    expect(status).toBe(2);
    expect(stderr).not.toBe('');
  });

  (shared === null ? it.skip : it)('takes the whole real list', async () => {
    const path = join(shared ?? '', 'nq03-appendix-2.csv');
    const source = ['--source', '03/NQ-CP, 9/1/2025, II', '--assigner', 'chinh-phu'];
    const ended = await run('import', path, ...source, '--json', '--quiet');
    expect(JSON.parse(ended.stdout)).toMatchObject({
      rows: 140,
      imported: 139,
      existing: 0,
      differs: 0,
      undecided: 1,
      byGroup: { I: 13, II: 29, III: 34, IV: 12, V: 28, VI: 15, VII: 9 },
    });
  });
});
