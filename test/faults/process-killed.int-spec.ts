import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PostgresEventLog } from '@ledger/event-log';
import type { Failpoint } from '@ledger/projection';
import { processWorker, SAMPLE_ORIGIN, sampleEvents } from '@ledger/projection/testing';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../support/projection-database.js';
import { echoing, ECHOES, said, saidOf } from './echo.js';
import { spawnWorker } from './projection-process.js';

const EVENTS = 40;

let database: ProjectionDatabase;
let log: PostgresEventLog;

beforeEach(async () => {
  database = await createProjectionDatabase();
  log = await database.open({ role: 'ledger_migrator' });
  await log.adopt(SAMPLE_ORIGIN);
  await log.ingest(0n, sampleEvents(EVENTS));
});
afterEach(async () => {
  await log.close();
  await database.drop();
});

describe('a process killed with SIGKILL', () => {
  const points: readonly [Failpoint, number][] = [
    ['command-issued', 9],
    ['checkpoint-moved', 44],
    ['committed', 9],
  ];
  it.each(points)('at "%s", time %d, loses and doubles no command', async (point, times) => {
    const orders = { url: database.url, point, times };
    const dying = spawnWorker('test/faults/echo-worker.ts', orders);
    expect((await dying.ended).signal).toBe('SIGKILL');
    expect((await said(log)).length).toBeLessThan(saidOf(EVENTS).length);
    const worker = processWorker(database.projector, log, {
      process: ECHOES,
      issuer: echoing(log),
      clock: () => new Date().toISOString(),
    });
    expect(await worker.catchUp()).toBe('caught-up');
    expect(await said(log)).toEqual(saidOf(EVENTS));
  });
});
