import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { cli } from './testing/recording-terminal.js';
import { createScoreDatabase } from './testing/score-database.js';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createScoreDatabase();
  folder = await mkdtemp(join(tmpdir(), 'ledger-scores-test-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.drop();
});

const run = (...commandLine: string[]) =>
  cli({ DATABASE_URL: database.url, LANG: 'en' }, ...commandLine);
const json = async (...commandLine: string[]) => {
  const { status, stdout, stderr } = await run(...commandLine, '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Readonly<Record<string, unknown>>;
};

describe('a programme on the command line', () => {
  it('is recomputed from the log, in tasks and in obligations, as of any day', async () => {
    expect(await json('programme', 'p-57', '2025-07')).toMatchObject({
      programme: 'p-57',
      name: 'Chương trình 57',
      buckets: { completedOnTime: 1, openInTime: 0 },
      tasks: { total: 1, completedOnTime: 1 },
    });
    expect(await json('programme', 'p-57', '2025', '--as-of', '2025-06-10')).toMatchObject({
      buckets: { completedOnTime: 0, openInTime: 1 },
    });
  });

  it('says each rate with what it is a share of', async () => {
    const { stdout } = await run('programme', 'p-57', '2025-07');
    expect(stdout).toMatch(/^Programme Chương trình 57, period 2025-07; as of /);
    expect(stdout).toContain('Completed, of all: 100.00 %, 1/1 (all obligations in force');
  });
});

describe('a ranking on the command line', () => {
  it('is recomputed from the log, as known on any day, by any policy', async () => {
    const seen = ['--known-at', '2025-07-10', '--as-of', '2025-07-10', '--policy', 'default'];
    expect(await json('ranking', 'ministries', '2025-07')).toMatchObject({
      peerGroup: 'ministries',
      policy: 'default',
      places: expect.arrayContaining([expect.objectContaining({ agency: 'btttt', counted: 1 })]),
    });
    // Agencies were loaded after that day.
    expect(await json('ranking', 'ministries', '2025-07', ...seen)).toMatchObject({ places: [] });
  });

  it('tells a place in a line, small numbers marked', async () => {
    const { stdout } = await run('ranking', 'ministries', '2025-07');
    expect(stdout).toMatch(/^Ranking of ministries, period 2025-07; as of /);
    expect(stdout).toMatch(/^ {2}.*btttt \(1\).*, small number$/m);
  });
});

describe('a comparison on the command line', () => {
  const dates = ['--from-as-of', '2025-06-10', '--as-of', '2025-07-10'];

  it('of two dates tells the figures that differ', async () => {
    expect(await json('comparison', 'btttt', '2025', ...dates)).toMatchObject({
      agency: 'btttt',
      from: { asOf: '2025-06-10T17:00:00.000Z' },
      to: { asOf: '2025-07-10T17:00:00.000Z' },
      figures: expect.arrayContaining([{ figure: 'buckets.completedOnTime', from: 0, to: 1 }]),
    });
    const { stdout } = await run('comparison', 'btttt', '2025', ...dates);
    expect(stdout).toContain('  completed on time: 0 → 1\n');
    expect(stdout).toContain('Obligations that differ: 1\n');
  });

  it('of two states of knowledge tells what was recorded between them', async () => {
    const known = ['--from-known-at', '2025-06-10', '--from-as-of', '2025-07-10'];
    const answer = await json(
      'comparison',
      'btttt',
      '2025',
      ...known,
      '--as-of',
      '2025-07-10',
      '--from-policy',
      'default',
    );
    expect(answer).toMatchObject({ from: { forecast: true }, to: { forecast: false } });
    expect(answer['figures']).toContainEqual({ figure: 'buckets.openOverdue', from: 1, to: 0 });
  });

  it('of a peer group tells the agencies that changed', async () => {
    const asked = ['comparison', 'ministries', '2025', '--peers', ...dates];
    expect(await json(...asked)).toMatchObject({
      peerGroup: 'ministries',
      changes: [{ agency: 'btttt' }],
    });
    expect((await run(...asked)).stdout).toMatch(/^ {2}btttt: .* → /m);
  });
});

describe('what is told about scores', () => {
  it.each([
    ['programme', 'p-57', 'Chương trình 57'],
    ['ranking', 'ministries', 'RANKING OF A PEER GROUP'],
    ['comparison', 'btttt', 'SCORECARDS COMPARED'],
  ])('by %s %s is written to a file whose name says in what format', async (name, what, words) => {
    const path = join(folder, `${name}.csv`);
    expect(await run(name, what, '2025-H1', '--file', path)).toMatchObject({
      status: 0,
      stdout: `Exported to ${path}\n`,
    });
    expect(await readFile(path, 'utf8')).toContain(words);
  });

  it.each([
    [['programme', 'p-0', '2025'], 'programme.unknown'],
    [['ranking', 'everybody', '2025'], 'scorecard.peer-group-unknown'],
    [['comparison', 'nobody', '2025'], 'agency.unknown'],
    [
      ['comparison', 'btttt', '2025', '--from-known-at', '2024-12-31'],
      'scorecard.nothing-recorded',
    ],
    [['ranking', 'ministries', '2025', '--policy', 'other'], 'scoring-policy.unknown'],
  ])('%j is refused', async (commandLine, code) => {
    const { status, stderr } = await run(...commandLine);
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(`[${code}]`) });
  });

  it.each([
    [['programme', 'p-57']],
    [['ranking', 'ministries', '2025', '--as-of', 'yesterday']],
    [['comparison', 'btttt', '2025', '--peers', '--with-predecessors']],
    [['comparison', 'btttt', '2025', '--file', 'card.docx']],
  ])('%j is wrong usage', async (commandLine) => {
    expect((await run(...commandLine)).status).toBe(2);
  });
});
