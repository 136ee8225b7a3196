import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPostgresEventLog } from '@ledger/event-log';
import { StreamWriter } from '@ledger/event-log/testing';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { cli } from './testing/recording-terminal.js';

describe('read models on the command line', () => {
  let database: TestDatabase;

  const run = (...commandLine: string[]) =>
    cli({ DATABASE_URL: database.url, LANG: 'en' }, 'projection', ...commandLine);

  beforeAll(async () => {
    database = await createTestDatabase();
    await cli({ DATABASE_URL: database.url }, 'migrate');
  });

  afterAll(() => database.drop());

  it('builds the version of this release, which the first time is read at once', async () => {
    const { status, stdout } = await run('rebuild', 'stream-heads', '--quiet');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'stream-heads v1 is built and in use.\n',
    });
    expect((await run('status')).stdout).toContain('stream-heads v1 (in use): live');
  });

  it('switches to the version in use without a change', async () => {
    const { status, stdout } = await run('switch', 'stream-heads', '1');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'Readers of stream-heads now use version 1.\n',
    });
  });

  it('refuses to switch to a version that is not there, or to drop the one in use', async () => {
    const unknown = await run('switch', 'stream-heads', '7');
    expect(unknown.status).toBe(1);
    expect(unknown.stderr).toContain('[projection.unknown]');
    const used = await run('drop', 'stream-heads', '1');
    expect(used.status).toBe(1);
    expect(used.stderr).toContain('[projection.active]');
  });

  it.each([
    [['rebuild', 'nothing']],
    [['switch', 'stream-heads', 'x']],
    [['drop', 'stream-heads']],
  ])('calls %j wrong usage', async (commandLine) => {
    const { status, stderr } = await run(...commandLine);
    expect(status).toBe(2);
    expect(stderr).not.toBe('');
  });

  it('refuses to rebuild a process, which would issue its commands anew', async () => {
    const { status, stderr } = await run('rebuild', 'pass-on', '--quiet');
    expect(status).toBe(1);
    expect(stderr).toContain('[process.never-rebuilt]');
  });

  it('names the event at which a build stopped', async () => {
    const log = await openPostgresEventLog({ url: database.url });
    const { origin } = await log.identity();
    const clock = { now: () => new Date().toISOString() };
    await new StreamWriter({ log, origin, clock, stream: 'task-1' }).append();
    await log.close();
    const { status, stdout } = await run('rebuild', 'stream-heads', '--quiet');
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^stream-heads v1 stopped at position 1, event \S+ \(test\.noted\): UnknownEventTypeError/,
    );
    expect((await run('status')).status).toBe(1);
  });
});
