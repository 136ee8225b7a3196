import { setMaxListeners } from 'node:events';
import type { EventLog } from '@ledger/event-log';
import {
  allMonitors,
  countingProcesses,
  loggingMonitor,
  openProjectorPool,
  ProcessRunner,
  processStatus,
  ProjectionRunner,
  projectionStatus,
  prometheusMonitor,
  registerProcessGauges,
  registerStatusGauges,
  type MonitorLog,
  type ProcessStatus,
  type Projection,
  type ProjectionStatus,
} from '@ledger/projection';
import { HouseIssuer, taskProcesses } from '@ledger/task';
import type { Registry } from 'prom-client';
import type { House } from './house.js';
import { EVENT_REGISTRY } from './projections.js';

export interface WorkersOptions {
  readonly databaseUrl: string;
  readonly events: EventLog;
  readonly projections: readonly Projection[];
  readonly house: House;
  readonly log: MonitorLog;
  readonly metrics: Registry;
}

/** Every read model and every process of this release, worked on by this program or another one. */
export interface RunningWorkers {
  projections(): Promise<readonly ProjectionStatus[]>;
  processes(): Promise<readonly ProcessStatus[]>;
  /** Settles what is under way and gives the leases back. */
  close(): Promise<void>;
}

const CONNECTIONS_OF_A_PROJECTION = 2;
const CONNECTIONS_OF_A_PROCESS = 3;

export function runWorkers(options: WorkersOptions): RunningWorkers {
  const { databaseUrl, events, house, log, metrics } = options;
  const { pool, runners } = workersOf(options, databaseUrl);
  const leaving = new AbortController();
  // Every worker listens, and there are more than ten.
  setMaxListeners(0, leaving.signal);
  const runs = runners.map((runner) => runner.run({ signal: leaving.signal }));
  for (const run of runs) {
    run.catch((error: unknown) => {
      log.error({ err: error }, 'a worker ended');
    });
  }
  const status = {
    projections: () => projectionStatus(pool, events),
    processes: () => processStatus(pool, events, house.tools.clock()),
  };
  registerStatusGauges(metrics, status.projections);
  registerProcessGauges(metrics, status.processes);
  return {
    ...status,
    close: async () => {
      leaving.abort();
      await Promise.allSettled(runs);
      await pool.end();
    },
  };
}

function workersOf(options: WorkersOptions, url: string) {
  const { events, projections, house, log, metrics } = options;
  const processes = taskProcesses(house);
  const connections =
    CONNECTIONS_OF_A_PROJECTION * projections.length + CONNECTIONS_OF_A_PROCESS * processes.length;
  // One more than the workers need, so that status never waits for them.
  const pool = openProjectorPool({ url, connections: connections + 1 });
  const everyWorker = allMonitors([loggingMonitor(log), prometheusMonitor(metrics)]);
  const monitor = countingProcesses(metrics, everyWorker);
  const shared = { log: events, pool, registry: EVENT_REGISTRY, monitor };
  const acting = { ...shared, issuer: new HouseIssuer(house), clock: house.tools.clock };
  const runners = [
    ...projections.map((projection) => new ProjectionRunner({ ...shared, projection })),
    ...processes.map((process) => new ProcessRunner({ ...acting, process })),
  ];
  return { pool, runners };
}
