import { describe, expect, it } from '@jest/globals';
import type { EventStoreDbHealth } from '@ledger/event-log';
import { Registry } from 'prom-client';
import { registerLogGauges } from './log-gauges.js';

const HEALTHY: EventStoreDbHealth = {
  state: 'up',
  lastFailure: null,
  serverVersion: '23.10.8',
  reconnects: 2,
  inFlight: 64,
  queued: 7,
  subscriptions: [
    { position: 100n, behindBytes: 0n },
    { position: 40n, behindBytes: 60n },
  ],
  foreignEvents: { count: 3, recent: [] },
};

describe('the metrics of a log on a server of its own', () => {
  it('tell its state as it is at each scrape', async () => {
    const register = new Registry();
    let health = HEALTHY;
    registerLogGauges(register, () => health);
    const scrape = async () => {
      const metrics = await register.getMetricsAsJSON();
      return Object.fromEntries(metrics.map(({ name, values }) => [name, values[0]?.value]));
    };
    const expected = {
      ledger_log_up: 1,
      ledger_log_appends_in_flight: 64,
      ledger_log_appends_queued: 7,
      ledger_log_subscription_lag_bytes: 60,
      ledger_log_reconnects_total: 2,
      ledger_log_foreign_events_total: 3,
    };
    expect(await scrape()).toEqual(expected);
    health = { ...HEALTHY, state: 'down', reconnects: 3, subscriptions: [] };
    expect(await scrape()).toEqual({
      ...expected,
      ledger_log_up: 0,
      ledger_log_reconnects_total: 3,
      ledger_log_subscription_lag_bytes: 0,
    });
  });
});
