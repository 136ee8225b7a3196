import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openPostgresEventLog } from '@ledger/event-log';
import { StreamWriter } from '@ledger/event-log/testing';
import { describeOnServer, unusedLogName } from '../../../test/support/eventstoredb-server.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { cli } from './testing/recording-terminal.js';

const EVENTS = 40;

describeOnServer('the log copied on the command line', (url) => {
  const name = unusedLogName();
  let database: TestDatabase;
  const run = (...commandLine: string[]) => {
    const stores = { DATABASE_URL: database.url, EVENTSTOREDB_URL: url, EVENTSTOREDB_LOG: name };
    return cli({ ...stores, LANG: 'en' }, ...commandLine);
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    expect(await run('migrate')).toMatchObject({ status: 0 });
    const log = await openPostgresEventLog({ url: database.url });
    const { origin } = await log.identity();
    const clock = { now: () => new Date().toISOString() };
    const writer = new StreamWriter({ log, origin, clock, stream: 'task-1' });
    for (let n = 0; n < EVENTS; n += 1) await writer.append();
    await log.close();
  });
  afterAll(() => database.drop());

  const onServer = (...commandLine: string[]) => {
    const stores = { DATABASE_URL: database.url, EVENTSTOREDB_URL: url, EVENTSTOREDB_LOG: name };
    return cli({ ...stores, EVENT_LOG: 'eventstoredb', LANG: 'en' }, ...commandLine);
  };
  const copy = () => run('log', 'copy', '--from', 'postgres', '--to', 'eventstoredb');

  it('holds the same events, and the second time everything is there', async () => {
    const { status, stdout, stderr } = await copy();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^The copy in eventstoredb holds all 40 events, byte for byte; 40 were/);
    expect(stderr).toMatch(
      /^Checking the log: 40 events.*\nCopying: 40 .*\nVerifying the copy: 40/,
    );
    expect((await copy()).stdout).toContain('0 were added, 40 were there already');
  });

  it('is what EVENT_LOG=eventstoredb then works on', async () => {
    const verified = await onServer('verify', 'chain');
    expect(verified.stdout).toMatch(/^Verified 40 events of 1 streams, .*: no fault\.\n$/);
  });

  it('has no use for read models of the log before, and lets them be removed', async () => {
    await run('projection', 'rebuild', 'stream-heads', '-q');
    expect((await onServer('projection', 'status')).stdout).toContain('made from another log');
    expect(await onServer('projection', 'drop', 'stream-heads', '1')).toMatchObject({ status: 0 });
    expect((await onServer('projection', 'status')).stdout).toBe('There is no read model yet.\n');
  });
});
