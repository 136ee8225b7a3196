import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { Registry } from 'prom-client';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import { registerStatusGauges } from '../metrics/prometheus.js';
import { sampleEvents, sampleLog } from '../testing/sample-events.js';
import { eventRows } from '../testing/sample-projection.js';
import { SAMPLE_LEASE_MS, sampleWorker } from '../testing/sample-worker.js';
import { until } from '../testing/until.js';
import { projectionStatus } from './projection-status.js';

let database: ProjectionDatabase;
beforeAll(async () => {
  database = await createProjectionDatabase();
});
afterAll(() => database.drop());

describe('the status of projections', () => {
  it('tells of each version where it stands, who works and what readers use', async () => {
    const log = await sampleLog(sampleEvents(30));
    const first = eventRows({ name: 'status', version: 1 });
    await sampleWorker(database.projector, log, first).catchUp();
    const second = sampleWorker(database.projector, log, eventRows({ name: 'status', version: 2 }));
    const ended = second.start();
    await until(() => second.monitor.states.includes('live'));
    const rows = await projectionStatus(database.projector, log);
    expect(rows).toEqual([
      {
        name: 'status',
        version: 1,
        schema: 'status_v1',
        active: true,
        state: 'live',
        position: 30n,
        head: 30n,
        lag: { events: 0n, seconds: 0, stalledSeconds: 0 },
        lease: null,
        failure: null,
      },
      expect.objectContaining({
        version: 2,
        active: false,
        state: 'live',
        lease: {
          holder: expect.stringContaining(`/${process.pid}/`),
          until: expect.stringMatching(/Z$/),
        },
      }),
    ]);
    const left = Date.parse(rows[1]!.lease!.until) - Date.now();
    expect(left).toBeLessThanOrEqual(SAMPLE_LEASE_MS + 100);
    second.stop();
    await ended;
  });

  it('measures lag in events and in recorded time, and for how long nothing has moved', async () => {
    const events = sampleEvents(100);
    const log = await sampleLog(events.slice(0, 40));
    await sampleWorker(database.projector, log, eventRows({ name: 'lagging' })).catchUp();
    await log.ingest(40n, events.slice(40));
    const statusOf = async () =>
      (await projectionStatus(database.projector, log)).find(({ name }) => name === 'lagging')!;
    // The sample's events are recorded a second apart, long ago, so standing still begins with the last move.
    const before = (await statusOf()).lag!;
    expect(before).toMatchObject({ events: 60n, seconds: 60 });
    await delay(300);
    const after = (await statusOf()).lag!;
    expect(after.stalledSeconds - before.stalledSeconds).toBeGreaterThanOrEqual(0.29);
    expect(after.stalledSeconds).toBeLessThan(10);
    await sampleWorker(database.projector, log, eventRows({ name: 'lagging' })).catchUp();
    expect((await statusOf()).lag).toEqual({ events: 0n, seconds: 0, stalledSeconds: 0 });
  });

  it('counts standing still from the event that waits, not from the last move of an idle log', async () => {
    const log = await sampleLog(sampleEvents(5));
    await sampleWorker(database.projector, log, eventRows({ name: 'idle' })).catchUp();
    await database.pool.query(
      `update projection.checkpoint set moved_at = '2026-01-04' where reader = 'idle_v1'`,
    );
    await log.ingest(5n, sampleEvents(6).slice(5));
    const rows = await projectionStatus(database.projector, log);
    const { lag } = rows.find(({ name }) => name === 'idle')!;
    const { rows: clock } = await database.pool.query<{ seconds: string }>(
      "select extract(epoch from now() - '2026-01-05T00:00:06Z') as seconds",
    );
    expect(lag!.stalledSeconds).toBeCloseTo(Number(clock[0]!.seconds), -1);
  });

  it('shows no lag of a version that was made from another log', async () => {
    const projection = eventRows({ name: 'others' });
    await sampleWorker(database.projector, await sampleLog(sampleEvents(5)), projection).catchUp();
    const rows = await projectionStatus(database.projector, await sampleLog(sampleEvents(9)));
    expect(rows.find(({ name }) => name === 'others')).toMatchObject({ position: 5n, lag: null });
  });

  it('is what the gauges show at each scrape', async () => {
    const events = sampleEvents(30);
    const log = await sampleLog(events.slice(0, 20));
    await sampleWorker(database.projector, log, eventRows({ name: 'gauged' })).catchUp();
    const register = new Registry();
    registerStatusGauges(register, () => projectionStatus(database.projector, log));
    const scrape = async (gauge: string) =>
      (await register.metrics())
        .split('\n')
        .find((line) => line.startsWith(`ledger_projection_${gauge}{projection="gauged"`));
    expect(await scrape('lag_events')).toBe(
      'ledger_projection_lag_events{projection="gauged",version="1"} 0',
    );
    await log.ingest(20n, events.slice(20));
    expect(await scrape('lag_events')).toMatch(/ 10$/);
    expect(await scrape('lag_seconds')).toMatch(/ 10$/);
    expect(Number((await scrape('stalled_seconds'))!.split(' ')[1])).toBeGreaterThan(0);
    expect(await scrape('stopped')).toMatch(/ 0$/);
    expect(await scrape('active')).toMatch(/ 1$/);
  });
});
