import type { ProjectionMonitor } from '../runner/monitor.port.js';

/** What a structured logger such as pino offers. */
export interface MonitorLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** The alarm is an entry at level error; batches are left to the metrics. */
export function loggingMonitor(log: MonitorLog): ProjectionMonitor {
  return {
    batch: () => undefined,
    state(reader, state) {
      log.info({ reader, state }, 'projection worker');
    },
    retry(reader, error, delayMs) {
      log.warn({ reader, err: error, delayMs }, 'projection tries again');
    },
    stopped(reader, { position, ...failure }) {
      log.error(
        { reader, ...failure, position: String(position) },
        'projection stopped at an event',
      );
    },
  };
}

/** Tells each of the monitors. */
export function allMonitors(monitors: readonly ProjectionMonitor[]): ProjectionMonitor {
  return {
    batch(report) {
      for (const monitor of monitors) monitor.batch(report);
    },
    state(...told) {
      for (const monitor of monitors) monitor.state(...told);
    },
    retry(...told) {
      for (const monitor of monitors) monitor.retry(...told);
    },
    stopped(...told) {
      for (const monitor of monitors) monitor.stopped(...told);
    },
  };
}
