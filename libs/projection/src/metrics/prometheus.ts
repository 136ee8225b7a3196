import { Counter, Histogram, type Registry } from 'prom-client';
import type { ProjectionMonitor } from '../runner/monitor.port.js';
import type { ProjectionStatus } from '../status/projection-status.js';
import { registerScrapedGauges } from './scraped-gauges.js';

const BATCH_EVENTS = [1, 10, 100, 1_000, 2_000, 4_000, 8_000, 16_000, 64_000, 256_000];
const BATCH_SECONDS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5];

/** Registers the counters of this process's workers; events per second are the rate of the first. */
export function prometheusMonitor(register: Registry): ProjectionMonitor {
  const common = { labelNames: ['reader'], registers: [register] };
  const events = new Histogram({
    ...common,
    name: 'ledger_projection_batch_events',
    help: 'Events that a checkpoint passed with one batch; their sum counts all events',
    buckets: BATCH_EVENTS,
  });
  const seconds = new Histogram({
    ...common,
    name: 'ledger_projection_batch_seconds',
    help: 'From the start of a fold to the end of its commit',
    buckets: BATCH_SECONDS,
  });
  const retries = new Counter({
    ...common,
    name: 'ledger_projection_retries_total',
    help: 'Errors of the surroundings or of a collector after which the same work was tried again',
  });
  const stops = new Counter({
    ...common,
    name: 'ledger_projection_stops_total',
    help: 'Times that a worker found its projection stopped at an event',
  });
  return {
    batch(report) {
      events.observe({ reader: report.reader }, report.events);
      seconds.observe({ reader: report.reader }, report.seconds);
    },
    state: () => undefined,
    retry(reader) {
      retries.inc({ reader });
    },
    stopped(reader) {
      stops.inc({ reader });
    },
  };
}

/** How far behind a reader is, of whatever kind. */
export const LAG_GAUGES: readonly (readonly [
  name: string,
  help: string,
  of: (row: Pick<ProjectionStatus, 'lag'>) => number | null,
])[] = [
  [
    'lag_events',
    'Positions behind the head',
    ({ lag }) => (lag === null ? null : Number(lag.events)),
  ],
  [
    'lag_seconds',
    'Recorded time of the head less that of the checkpoint',
    ({ lag }) => lag?.seconds ?? null,
  ],
  [
    'stalled_seconds',
    'For how long there has been something to do and the checkpoint has stood still',
    ({ lag }) => lag?.stalledSeconds ?? null,
  ],
];

/** Registers what is measured of every version at each scrape. */
export function registerStatusGauges(
  register: Registry,
  status: () => Promise<readonly ProjectionStatus[]>,
): void {
  registerScrapedGauges(register, {
    prefix: 'ledger_projection',
    labels: ['projection', 'version'],
    labelsOf: ({ name, version }) => ({ projection: name, version }),
    gauges: [
      ...LAG_GAUGES,
      ['stopped', '1 if stopped at an event', ({ state }) => Number(state === 'stopped')],
      ['active', '1 if readers use this version', ({ active }) => Number(active)],
    ],
    measure: status,
  });
}
