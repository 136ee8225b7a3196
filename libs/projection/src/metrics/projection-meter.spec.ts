import { describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import type { Failure } from '../checkpoint/failure.js';
import type { ProjectionStatus } from '../status/projection-status.js';
import { allMonitors, loggingMonitor } from './logging-monitor.js';
import { ProjectionMeter } from './projection-meter.js';
import { prometheusMonitor, registerStatusGauges } from './prometheus.js';

const failure: Failure = {
  reason: 'apply-threw',
  fix: 0,
  position: 12n,
  eventId: '00000000-0000-5000-8000-000000000012',
  eventType: 'task.opened',
  error: 'Error: no',
};

const building: ProjectionStatus = {
  name: 'heads',
  version: 2,
  schema: 'heads_v2',
  active: false,
  state: 'building',
  position: 250n,
  head: 1_000n,
  lag: { events: 750n, seconds: null, stalledSeconds: 0 },
  lease: null,
  failure: null,
};

function batchOf(events: number) {
  return { reader: 'heads_v2', events, position: 1n, seconds: 0.5 };
}

describe('the meter', () => {
  it('keeps what was done for each reader', () => {
    const meter = new ProjectionMeter(() => 0);
    meter.state('heads_v2', 'filling');
    meter.batch(batchOf(30));
    meter.batch(batchOf(20));
    meter.retry('heads_v2');
    meter.stopped('heads_v2');
    expect(meter.snapshot()).toEqual([
      {
        reader: 'heads_v2',
        state: 'filling',
        events: 50,
        batches: 2,
        batchSize: 20,
        eventsPerSecond: 50,
        retries: 1,
        stops: 1,
      },
    ]);
  });

  it('gives the rate of the last ten seconds', () => {
    let now = 5_000;
    const meter = new ProjectionMeter(() => now);
    const rate = () => meter.snapshot()[0]!.eventsPerSecond;
    meter.batch(batchOf(1_000));
    now += 4_000;
    expect(rate()).toBe(250);
    now += 7_000;
    meter.batch(batchOf(100));
    expect(rate()).toBe(10);
    now += 60_000;
    expect(rate()).toBe(0);
  });

  it('tells how far the building of a version has come and how long it will take', () => {
    let now = 0;
    const meter = new ProjectionMeter(() => now);
    expect(meter.progress(building)).toMatchObject({ eventsPerSecond: 0, secondsLeft: null });
    meter.batch(batchOf(250));
    now = 5_000;
    expect(meter.progress(building)).toEqual({
      done: 250n,
      head: 1_000n,
      share: 0.25,
      eventsPerSecond: 50,
      secondsLeft: 15,
    });
    expect(meter.progress({ ...building, position: 0n, head: 0n }).share).toBe(1);
  });
});

describe('the alarm', () => {
  it('is an entry at level error that names the event, and a count', async () => {
    const entries: unknown[] = [];
    const keep = (level: string) => (details: object, message: string) =>
      entries.push({ level, message, ...details });
    const register = new Registry();
    const monitor = allMonitors([
      loggingMonitor({ info: keep('info'), warn: keep('warn'), error: keep('error') }),
      prometheusMonitor(register),
    ]);
    monitor.stopped('heads_v2', failure);
    expect(entries).toEqual([
      {
        level: 'error',
        message: 'projection stopped at an event',
        reader: 'heads_v2',
        reason: 'apply-threw',
        fix: 0,
        position: '12',
        eventId: failure.eventId,
        eventType: 'task.opened',
        error: 'Error: no',
      },
    ]);
    expect(await register.metrics()).toContain(
      'ledger_projection_stops_total{reader="heads_v2"} 1',
    );
  });
});

describe('the counters', () => {
  it('count events, batches and retries of each reader', async () => {
    const register = new Registry();
    const monitor = allMonitors([prometheusMonitor(register)]);
    monitor.state('heads_v2', 'live');
    monitor.batch(batchOf(30));
    monitor.batch(batchOf(20));
    monitor.retry('heads_v2', new Error('later'), 100);
    const text = await register.metrics();
    expect(text).toContain('ledger_projection_batch_events_sum{reader="heads_v2"} 50');
    expect(text).toContain('ledger_projection_batch_events_count{reader="heads_v2"} 2');
    expect(text).toContain('ledger_projection_retries_total{reader="heads_v2"} 1');
  });
});

describe('the gauges', () => {
  it('are measured once for a scrape, and leave out what cannot be told', async () => {
    const register = new Registry();
    let measured = 0;
    registerStatusGauges(register, () => {
      measured += 1;
      return Promise.resolve([building]);
    });
    const text = await register.metrics();
    expect(measured).toBe(1);
    expect(text).toContain('ledger_projection_lag_events{projection="heads",version="2"} 750');
    expect(text).not.toContain('ledger_projection_lag_seconds{');
  });

  it('show nothing old when the database cannot be asked', async () => {
    const register = new Registry();
    let answer: Promise<readonly ProjectionStatus[]> = Promise.resolve([building]);
    registerStatusGauges(register, () => answer);
    expect(await register.metrics()).toContain('ledger_projection_active{');
    answer = Promise.reject(new Error('down'));
    expect(await register.metrics()).not.toContain('ledger_projection_active{');
  });
});
