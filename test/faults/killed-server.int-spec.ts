import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt, randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  openPostgresEventLog,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type RecordedEvent,
} from '@ledger/event-log';
import { collect } from '@ledger/event-log/testing';
import { migrateLog } from '../support/log-database.js';
import { account } from './account.js';
import { killAll } from './kill-server.js';
import { RAW_APPEND, WritersProcess, type Acknowledged } from './writers.js';

const seed = Number(process.env['SEED'] ?? randomInt(1_000_000));
const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 10);
const silent = { info: () => undefined, warn: () => undefined };

describe(`kill -9 of all processes of PostgreSQL, ${ROUNDS} times under 64 writers (seed ${seed})`, () => {
  let folder: string;
  let server: EmbeddedPostgres;
  let events: readonly RecordedEvent[];
  let writers: readonly WritersProcess[] = [];
  let acknowledged: Acknowledged[];
  let killed = 0;

  const start = (port?: number) =>
    startEmbeddedPostgres({
      dataDirectory: folder,
      elsewhere: folder,
      log: silent,
      ...(port === undefined ? {} : { port }),
    });

  beforeAll(
    async () => {
      folder = await mkdtemp(join(tmpdir(), 'ledger-killed-test-'));
      await chmod(folder, 0o711);
      server = await start();
      const url = server.url('postgres');
      await migrateLog(url);
      const order = {
        url,
        sharedStream: `shared-${randomUUID()}`,
        sabotage: false,
        settleMs: 8000,
      };
      writers = await Promise.all(
        [1, 2].map((n) =>
          WritersProcess.start({ ...order, writers: 32, seed: seed + n, rawAppend: RAW_APPEND }),
        ),
      );
      const { port } = server;
      for (let round = 0; round < ROUNDS; round += 1) {
        await sleep(300 + ((seed * (round + 1)) % 500));
        killed += await killAll(server.pid);
        await server.stop();
        server = await start(port);
      }
      await sleep(1000);
      for (const process of writers) await process.stop();
      acknowledged = writers.flatMap((process) => process.acknowledged);
      const log = await openPostgresEventLog({ url });
      events = await collect(log.readAll({ batchSize: 1000 }));
      await log.close();
    },
    120_000 + ROUNDS * 30_000,
  );

  afterAll(async () => {
    await Promise.all(writers.map((process) => process.kill()));
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('really killed whole servers under load', () => {
    expect(killed).toBeGreaterThan(ROUNDS * 4);
    expect(acknowledged.length).toBeGreaterThan(ROUNDS * 20);
  });

  it('loses, moves and doubles nothing that was acknowledged', () => {
    expect(account(events, acknowledged)).toEqual({
      acknowledged: acknowledged.length,
      events: events.length,
      lost: 0,
      moved: 0,
      doubled: 0,
      gaps: 0,
      broken: 0,
    });
  });
});
