import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { cli } from './testing/recording-terminal.js';
import { createScoreDatabase } from './testing/score-database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createScoreDatabase();
});
afterAll(() => database.drop());

const scorecard = (...commandLine: string[]) =>
  cli({ DATABASE_URL: database.url, LANG: 'en' }, 'scorecard', ...commandLine);

describe('a scorecard on the command line', () => {
  it('is recomputed from the log, and opens into obligations', async () => {
    const { status, stdout } = await scorecard('btttt', '2025-07', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      agency: 'btttt',
      period: { name: '2025-07', kind: 'month' },
      policy: 'default',
      buckets: {
        completedOnTime: 1,
        completedLate: 0,
        openInTime: 0,
        openOverdue: 0,
        openUndated: 0,
        suspended: 0,
      },
      beside: { cancelled: 0, superseded: 0, transferredOut: 0, mergedInto: 0 },
      total: 1,
      obligations: [{ obligation: '1', status: 'completedOnTime' }],
    });
  });

  it('stood otherwise as of another day, and as known on another', async () => {
    const june = await scorecard('btttt', '2025', '--as-of', '2025-06-30', '--json');
    expect(JSON.parse(june.stdout)).toMatchObject({ buckets: { openInTime: 1 }, total: 1 });
    const known = ['--known-at', '2025-06-30', '--policy', 'default', '--json'];
    const then = await scorecard('btttt', '2025-07', ...known);
    expect(JSON.parse(then.stdout)).toMatchObject({ forecast: true, buckets: { openInTime: 1 } });
  });

  it('is told in numbers alone', async () => {
    const { stdout } = await scorecard('btttt', '2025-07', '--lists', 'none', '--json');
    const card = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
    expect(card).toMatchObject({
      total: 1,
      rates: expect.arrayContaining([expect.objectContaining({ name: 'on-time', numerator: 1 })]),
      figures: expect.arrayContaining([{ figure: 'total', value: 1, obligations: 1 }]),
    });
    expect(card).not.toHaveProperty('obligations');
  });

  it('says each rate with what it is a share of', async () => {
    const { stdout } = await scorecard('btttt', '2025-07');
    expect(stdout).toContain(
      'Completed, of those due: 100.00 %, 1/1 (obligations completed or overdue)',
    );
    expect(stdout).toContain('No rating proposed: too few obligations');
  });

  it('is written to a file whose name says in what format', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ledger-scorecard-test-'));
    const path = join(folder, 'card.csv');
    expect(await scorecard('btttt', '2025-07', '--file', path)).toMatchObject({
      status: 0,
      stdout: `Exported to ${path}\n`,
    });
    const text = await readFile(path, 'utf8');
    await rm(folder, { recursive: true });
    expect(text).toContain('Bộ Thông tin và Truyền thông');
    expect(text).toMatch(
      /Rates,"Completed, of those due",1,1,obligations completed or overdue,100.00/,
    );
  });

  it.each([
    [['nobody', '2025'], 'agency.unknown'],
    [['btttt', '2025-H3'], 'scorecard.period-unreadable'],
    [['btttt', '2025', '--known-at', '2024-12-31'], 'scorecard.nothing-recorded'],
    [['btttt', '2025', '--policy', 'other'], 'scoring-policy.unknown'],
  ])('refuses %j', async (commandLine, code) => {
    const { status, stderr } = await scorecard(...commandLine);
    expect(status).toBe(1);
    expect(stderr).toContain(`[${code}]`);
  });

  it.each([
    [['btttt']],
    [['btttt', '2025', '--as-of', 'yesterday']],
    [['btttt', '2025', '--lists', 'some']],
  ])('calls %j wrong usage', async (commandLine) => {
    expect((await scorecard(...commandLine)).status).toBe(2);
  });
});
