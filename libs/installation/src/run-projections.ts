import type { EventLog } from '@ledger/event-log';
import {
  allMonitors,
  loggingMonitor,
  openProjectorPool,
  ProjectionRunner,
  projectionStatus,
  prometheusMonitor,
  registerStatusGauges,
  type MonitorLog,
  type Projection,
  type ProjectionStatus,
} from '@ledger/projection';
import type { Registry } from 'prom-client';
import { EVENT_REGISTRY } from './projections.js';

export interface ProjectionsOptions {
  readonly databaseUrl: string;
  readonly events: EventLog;
  readonly projections: readonly Projection[];
  readonly log: MonitorLog;
  readonly metrics: Registry;
}

/** Every read model of this release, kept up to date by this process or another one. */
export interface RunningProjections {
  status(): Promise<readonly ProjectionStatus[]>;
  /** Settles the batches under way and gives the leases back. */
  close(): Promise<void>;
}

export function runProjections(options: ProjectionsOptions): RunningProjections {
  const { databaseUrl, events, projections, log, metrics } = options;
  // One more than the runners need, so that status never waits for them.
  const connections = 2 * projections.length + 1;
  const pool = openProjectorPool({ url: databaseUrl, connections });
  const status = () => projectionStatus(pool, events);
  registerStatusGauges(metrics, status);
  const monitor = allMonitors([loggingMonitor(log), prometheusMonitor(metrics)]);
  const leaving = new AbortController();
  const runs = projections.map(async (projection) => {
    const runner = new ProjectionRunner({
      log: events,
      pool,
      projection,
      registry: EVENT_REGISTRY,
      monitor,
    });
    await runner.run({ signal: leaving.signal });
  });
  for (const run of runs) {
    run.catch((error: unknown) => {
      log.error({ err: error }, 'a projection ended');
    });
  }
  return {
    status,
    close: async () => {
      leaving.abort();
      await Promise.allSettled(runs);
      await pool.end();
    },
  };
}
