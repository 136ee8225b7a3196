import type { EventStoreDbHealth } from '@ledger/event-log';
import { Counter, Gauge, type Registry } from 'prom-client';

const GAUGES: readonly [name: string, help: string, of: (health: EventStoreDbHealth) => number][] =
  [
    ['up', '1 if the server of the log answered last time', ({ state }) => Number(state === 'up')],
    ['appends_in_flight', 'Appends sent and not settled yet', ({ inFlight }) => inFlight],
    ['appends_queued', 'Appends that wait to be sent', ({ queued }) => queued],
    [
      'subscription_lag_bytes',
      'Bytes of the server’s log between the slowest subscription and the latest event known here',
      ({ subscriptions }) =>
        Math.max(0, ...subscriptions.map(({ behindBytes }) => Number(behindBytes))),
    ],
  ];

const COUNTERS: typeof GAUGES = [
  [
    'reconnects_total',
    'Times that the server of the log answered again after not answering',
    ({ reconnects }) => reconnects,
  ],
  [
    'foreign_events_total',
    'Events seen on the server that are in no stream of this log',
    ({ foreignEvents }) => foreignEvents.count,
  ],
];

/** Registers how this process sees the server of its log, measured at each scrape without asking the server. */
export function registerLogGauges(register: Registry, health: () => EventStoreDbHealth): void {
  for (const [name, help, of] of GAUGES) {
    new Gauge({
      name: `ledger_log_${name}`,
      help,
      registers: [register],
      collect() {
        this.set(of(health()));
      },
    });
  }
  for (const [name, help, of] of COUNTERS) {
    new Counter({
      name: `ledger_log_${name}`,
      help,
      registers: [register],
      collect() {
        this.reset();
        this.inc(of(health()));
      },
    });
  }
}
