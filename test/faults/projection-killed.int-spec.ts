import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AllReadOptions, EventPages, PostgresEventLog } from '@ledger/event-log';
import { projectionStatus, streamHeads, switchVersion, type Failpoint } from '@ledger/projection';
import {
  positionOf,
  rowsOf,
  SAMPLE_ORIGIN,
  sampleEvents,
  sampleWorker,
  until,
} from '@ledger/projection/testing';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../support/projection-database.js';
import { startWorker, type WorkerOrders } from './projection-process.js';

const EVENTS = 400;
const LONG = process.env['FAULT_ROUNDS'] !== undefined;

/** What `npm test` tries, and what only `npm run test:faults` tries besides. */
function tried<T>(always: readonly T[], longRunsOnly: readonly T[]): readonly T[] {
  return LONG ? [...always, ...longRunsOnly] : always;
}

let database: ProjectionDatabase;
let log: PostgresEventLog;
let fresh: readonly string[];
let version = 0;

beforeAll(async () => {
  database = await createProjectionDatabase();
  log = await database.open({ role: 'ledger_migrator' });
  await log.adopt(SAMPLE_ORIGIN);
  await log.ingest(0n, sampleEvents(EVENTS, { streams: 23 }));
  const rebuild = { ...streamHeads, name: 'fresh-rebuild' };
  await sampleWorker(database.projector, log, rebuild).catchUp();
  fresh = await rowsOf(database.pool, 'fresh_rebuild_v1.stream_head');
  expect(fresh).toHaveLength(23);
});
afterAll(async () => {
  await log.close();
  await database.drop();
});

/** Orders for a version that no test has used yet. */
function orders(differing: Partial<WorkerOrders> = {}): WorkerOrders {
  version += 1;
  return {
    url: database.url,
    version,
    point: null,
    times: 1,
    signal: 'SIGKILL',
    switches: false,
    ...differing,
  };
}

/** Brings the version to the head with an undisturbed worker and compares it with the fresh rebuild. */
async function expectFresh(built: number): Promise<void> {
  const worker = sampleWorker(database.projector, log, { ...streamHeads, version: built });
  expect(await worker.catchUp()).toBe('caught-up');
  expect(await rowsOf(database.pool, `stream_heads_v${built}.stream_head`)).toEqual(fresh);
  const { rows } = await database.pool.query(
    'select v.phase, c.position from projection.version v join projection.checkpoint c on c.reader = v.schema where schema = $1',
    [`stream_heads_v${built}`],
  );
  expect(rows).toEqual([{ phase: 'live', position: String(EVENTS) }]);
  const indexes = await database.pool.query(
    "select from pg_indexes where schemaname = $1 and indexname = 'stream_head_by_room'",
    [`stream_heads_v${built}`],
  );
  expect(indexes.rowCount).toBe(1);
}

describe('a projection worker killed with SIGKILL', () => {
  const always: readonly [Failpoint, number][] = [
    // In the middle of the second stretch, while the first one may be on its way.
    ['collected', 3],
    ['folded', 3],
    ['written', 3],
    ['checkpoint-moved', 3],
    ['committed', 3],
    ['index-made', 1],
    ['live-before-commit', 1],
  ];
  const further: readonly [Failpoint, number][] = [
    ['collected', 1],
    ['collected', 7],
  ];
  it.each(tried(always, further))(
    'at "%s", time %d, leaves what a fresh rebuild gives',
    async (point, times) => {
      const order = orders({ point, times });
      expect((await startWorker(order).ended).signal).toBe('SIGKILL');
      await expectFresh(order.version);
    },
  );

  it.each([
    ['switch-before', false],
    ['switch-after', true],
  ] as const)('at "%s" leaves readers on one version or the other', async (point, moved) => {
    const first = orders();
    const built = { ...streamHeads, version: first.version };
    await sampleWorker(database.projector, log, built).catchUp();
    const request = { projection: streamHeads.name, version: first.version };
    expect(await switchVersion(request, { pool: database.projector, log })).toBeNull();
    const order = orders({ point, switches: true });
    expect((await startWorker(order).ended).signal).toBe('SIGKILL');
    const active = (await projectionStatus(database.pool, log)).filter(
      (status) => status.name === 'stream-heads' && status.active,
    );
    expect(active.map((status) => status.version)).toEqual([moved ? order.version : first.version]);
    await expectFresh(order.version);
  });
});

describe('a projection worker that follows the log, killed with SIGKILL', () => {
  it.each(tried<Failpoint>(['written', 'committed'], ['folded', 'checkpoint-moved']))(
    'at "%s", time 2, leaves what a fresh rebuild gives',
    async (point) => {
      const order = orders({ point, times: 2 });
      const schema = `stream_heads_v${order.version}`;
      const live = { ...streamHeads, version: order.version };
      await sampleWorker(database.projector, shortened(EVENTS / 2), live).catchUp();
      expect(await positionOf(database.pool, schema)).toBe(EVENTS / 2);
      expect((await startWorker(order).ended).signal).toBe('SIGKILL');
      const killedAt = (await positionOf(database.pool, schema)) ?? 0;
      expect(killedAt).toBeGreaterThan(EVENTS / 2);
      expect(killedAt).toBeLessThan(EVENTS);
      await expectFresh(order.version);
    },
  );
});

describe('a projection worker that sleeps past its lease', () => {
  it.each(tried<Failpoint>(['collected', 'checkpoint-moved'], ['folded', 'committed']))(
    'from "%s" on does no harm when it wakes after another has finished',
    async (point) => {
      const order = orders({ point, times: 3, signal: 'SIGSTOP' });
      const sleeper = startWorker(order);
      const schema = `stream_heads_v${order.version}`;
      try {
        await until(async () => (await standing(schema)).lapsed);
        expect((await standing(schema)).position).toBeLessThan(EVENTS);
        await expectFresh(order.version);
        process.kill(sleeper.pid, 'SIGCONT');
        expect(await sleeper.ended).toEqual({ printed: 'caught-up', signal: null });
        await expectFresh(order.version);
      } finally {
        sleeper.kill();
      }
    },
  );
});

/** The log as it was when it ended at a position. */
function shortened(end: number): Parameters<typeof sampleWorker>[1] {
  async function* pages(options?: AllReadOptions): EventPages {
    for await (const page of log.readAll(options)) {
      yield page.filter(({ position }) => position <= end);
    }
  }
  return {
    dense: true,
    identity: () => log.identity(),
    readAll: pages,
    subscribe: pages,
    readStreams: (wanted) => log.readStreams(wanted),
    head: () => Promise.resolve(BigInt(end)),
  };
}

async function standing(schema: string): Promise<{ lapsed: boolean; position: number }> {
  const { rows } = await database.pool.query<{ lapsed: boolean | null; position: string }>(
    'select lease_until < clock_timestamp() as lapsed, position from projection.checkpoint where reader = $1',
    [schema],
  );
  return { lapsed: rows[0]?.lapsed ?? false, position: Number(rows[0]?.position ?? 0) };
}
