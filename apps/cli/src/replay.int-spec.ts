import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPostgresEventLog } from '@ledger/event-log';
import { begun, PASS_ON, PEOPLE, STORY_ORIGIN, storyEvents, WATCH } from '@ledger/task/testing';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { cli } from './testing/recording-terminal.js';

/** Assigned on 9 January 2025, reported on, and passed on by the merger of 1 March, recorded on the 20th. */
const STORY = begun()
  .on('2025-03-10')
  .by(PEOPLE.officer, {
    kind: 'ReportProgress',
    summary: 'Đã xong đề cương',
    percent: 20,
    obstacles: [],
  })
  .on('2025-03-20')
  .by(WATCH, PASS_ON);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await cli({ DATABASE_URL: database.url }, 'migrate');
  const log = await openPostgresEventLog({ url: database.url, role: 'ledger_migrator' });
  await log.adopt(STORY_ORIGIN);
  await log.ingest(0n, storyEvents(STORY));
  await log.close();
});
afterAll(() => database.drop());

const replay = (...commandLine: string[]) =>
  cli({ DATABASE_URL: database.url, LANG: 'en' }, 'replay', 'task', ...commandLine);

describe('a replay on the command line', () => {
  it('shows how a task stood and what had happened', async () => {
    const { status, stdout } = await replay('1', '--as-of', '2025-03-10');
    expect(status).toBe(0);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^As of 24:00 10\/3\/2025, as known at [\d:]+ \S+$/),
      'Task: Xây dựng kế hoạch triển khai',
      'Answerable agency: bkhcn',
      'Status: open, in time',
      'Due: 24:00 30/6/2025',
      expect.stringMatching(/^ {2}9\/1\/2025 #0 chinh-phu assigned .* to btttt/),
      '  10/1/2025 #1 btttt acknowledged the task.',
      expect.stringMatching(/^ {2}1\/3\/2025 #3 By merger .* \[entered late\]$/),
      '  10/3/2025 #2 btttt reported progress 20 %: Đã xong đề cương.',
      '',
    ]);
  });

  it('gives the same as one object of JSON', async () => {
    const { status, stdout } = await replay(
      '1',
      '--as-of',
      '2025-03-10',
      '--known-at',
      '2025-03-19',
      '--json',
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      id: '1',
      found: 'task',
      seen: { asOf: '2025-03-10T17:00:00.000Z', revision: '2', position: '3' },
      task: { lead: 'btttt', status: { status: 'open-in-time' } },
      history: [{ revision: '0' }, { revision: '1' }, { revision: '2', position: '3' }],
    });
  });

  it('answers that nothing was recorded yet where that is so', async () => {
    const answer = await replay('1', '--known-at', '2025-01-08');
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    expect(answer.stdout).toContain('Nothing was recorded yet.');
  });

  it('refuses a task that it does not know', async () => {
    const { status, stderr } = await replay('unknown');
    expect(status).toBe(1);
    expect(stderr).toContain('[task.not-found]');
  });

  it.each([[[]], [['1', '--as-of', '2025-02-30']], [['1', '--known-at', 'yesterday']]])(
    'calls %j wrong usage',
    async (commandLine) => {
      const { status, stderr } = await replay(...commandLine);
      expect(status).toBe(2);
      expect(stderr).not.toBe('');
    },
  );
});
