import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPostgresEventLog, type EventLog } from '@ledger/event-log';
import { openProjectorPool } from '@ledger/projection';
import {
  processWorker,
  SAMPLE_ORIGIN,
  sampleDue,
  sampleEvents,
  sampleProcess,
  SampleRoom,
} from '@ledger/projection/testing';
import type { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { cli } from './testing/recording-terminal.js';

describe('processes on the command line', () => {
  let database: TestDatabase;
  let pool: Pool;
  let log: EventLog;

  const run = (...commandLine: string[]) =>
    cli({ DATABASE_URL: database.url, LANG: 'en' }, 'process', ...commandLine);

  beforeAll(async () => {
    database = await createTestDatabase();
    await cli({ DATABASE_URL: database.url }, 'migrate');
    pool = openProjectorPool({ url: database.url, connections: 3 });
    const migrating = await openPostgresEventLog({ url: database.url, role: 'ledger_migrator' });
    await migrating.adopt(SAMPLE_ORIGIN);
    await migrating.ingest(0n, sampleEvents(5));
    log = migrating;
  });
  afterAll(async () => {
    await pool.end();
    await log.close();
    await database.drop();
  });

  it('says so while none has run', async () => {
    expect(await run('status')).toMatchObject({ status: 0, stdout: 'No process has run yet.\n' });
    expect((await run('refusals')).stdout).toBe('No command was refused.\n');
  });

  it('tells where each stands, what it was refused, and the timer that it stopped at', async () => {
    const issuer = new SampleRoom();
    const process = sampleProcess({ name: 'told' });
    await processWorker(pool, log, { process, issuer }).catchUp();
    expect((await run('status')).stdout).toMatch(
      /^told: live, position 5\/5, 0 events \(0 s\) behind, 1 timers \(1 due\), 1 commands refused; nobody works on it\n$/,
    );
    expect((await run('refusals')).stdout).toMatch(/Z told, position 4, room-1: revision\.invalid/);
    const onTimer = () => {
      throw new Error('not now');
    };
    const clock = () => sampleDue(5);
    await processWorker(pool, log, { process: { ...process, onTimer }, issuer, clock }).catchUp();
    const { status, stdout } = await run('status');
    expect(status).toBe(1);
    expect(stdout).toContain('stopped after position 5, at timer t-5: Error: not now');
  });
});
