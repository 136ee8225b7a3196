import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@ledger/event-log';
import { openProjectorPool, streamHeads } from '@ledger/projection';
import {
  rowsOf,
  sampleEvents,
  sampleLog,
  sampleWorker,
  until,
  type SampleWorker,
} from '@ledger/projection/testing';
import type { Pool } from 'pg';
import { migrateProjections } from '../support/projection-database.js';
import { killAll } from './kill-server.js';

const seed = Number(process.env['SEED'] ?? randomInt(1_000_000));
const ROUNDS = 3;
/** Of so many kills at the latest, one comes before what was committed last is on disk. */
const MOST_ROUNDS = 12;
const EVENTS = 30_000;
const STREAMS = 701;
const silent = { info: () => undefined, warn: () => undefined };

describe(`kill -9 of all processes of PostgreSQL, ${ROUNDS} times and more under a projection (seed ${seed})`, () => {
  let folder: string;
  let server: EmbeddedPostgres;
  let pool: Pool;

  const start = (port?: number) =>
    startEmbeddedPostgres({
      dataDirectory: folder,
      elsewhere: folder,
      log: silent,
      ...(port === undefined ? {} : { port }),
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ledger-projection-test-'));
    await chmod(folder, 0o711);
    server = await start();
    await migrateProjections(server.url('postgres'));
    pool = openProjectorPool({ url: server.url('postgres'), connections: 6 });
  });

  afterAll(async () => {
    await pool.end();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** What the server holds right after it has recovered. */
  async function recovered(): Promise<{ position: number; events: number }> {
    const { rows } = await pool.query<{ position: string; events: string }>(
      `select (select position from projection.checkpoint where reader = 'stream_heads_v1') as position,
         (select coalesce(sum(events), 0) from stream_heads_v1.stream_head) as events`,
    );
    return { position: Number(rows[0]?.position), events: Number(rows[0]?.events) };
  }

  /** Settles once the worker has committed again. */
  async function commits({ monitor }: SampleWorker): Promise<void> {
    const before = monitor.batches.length;
    await until(() => monitor.batches.length > before);
  }

  /** Kills and restarts under the worker until something was set back; gives how many events in all. */
  async function killUnder(worker: SampleWorker): Promise<number> {
    let setBack = 0;
    for (let round = 0; round < (setBack > 0 ? ROUNDS : MOST_ROUNDS); round += 1) {
      await commits(worker);
      await sleep((seed * (round + 1)) % 300);
      // On a busy machine it may be waiting just then, and would have nothing to lose.
      await commits(worker);
      const { port } = server;
      await killAll(server.pid);
      await server.stop();
      const told = Number(worker.monitor.batches.at(-1)!.position);
      expect(told).toBeLessThan(EVENTS);
      server = await start(port);
      const { position, events } = await recovered();
      expect(events).toBe(position);
      setBack += Math.max(0, told - position);
    }
    return setBack;
  }

  it('may set it back, rows and checkpoint together, and comes to the rows of a fresh rebuild', async () => {
    const log = await sampleLog(sampleEvents(EVENTS, { streams: STREAMS }));
    const worker = sampleWorker(pool, log, streamHeads, {
      batchSize: 5,
      stretchSize: 5,
    });
    const done = worker.catchUp();
    const setBack = await killUnder(worker).finally(() => {
      worker.stop();
    });
    // Else this would not have shown that a lost tail is read again.
    expect(setBack).toBeGreaterThan(0);
    expect(await done).toBe('aborted');
    expect(worker.monitor.alarms).toEqual([]);
    expect(await sampleWorker(pool, log, streamHeads).catchUp()).toBe('caught-up');
    await sampleWorker(pool, log, { ...streamHeads, version: 2 }).catchUp();
    const rows = await rowsOf(pool, 'stream_heads_v2.stream_head');
    expect(rows).toHaveLength(STREAMS);
    expect(await rowsOf(pool, 'stream_heads_v1.stream_head')).toEqual(rows);
  });
});
