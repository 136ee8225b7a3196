import { Counter, type Registry } from 'prom-client';
import { LAG_GAUGES } from '../metrics/prometheus.js';
import { registerScrapedGauges } from '../metrics/scraped-gauges.js';
import type { ProjectionMonitor } from '../runner/monitor.port.js';
import type { ProcessMonitor } from './process-monitor.port.js';
import type { ProcessStatus } from './process-status.js';

/** Tells the monitor of all workers what every worker tells, and counts what only processes do. */
export function countingProcesses(register: Registry, workers: ProjectionMonitor): ProcessMonitor {
  const commands = new Counter({
    name: 'ledger_process_commands_total',
    help: 'Commands that processes issued, by what became of them',
    labelNames: ['reader', 'outcome'],
    registers: [register],
  });
  const timers = new Counter({
    name: 'ledger_process_timers_total',
    help: 'Timers that went off',
    labelNames: ['reader'],
    registers: [register],
  });
  return {
    batch: (report) => {
      workers.batch(report);
    },
    state: (...told) => {
      workers.state(...told);
    },
    retry: (...told) => {
      workers.retry(...told);
    },
    stopped: (...told) => {
      workers.stopped(...told);
    },
    command(reader, outcome) {
      commands.inc({ reader, outcome });
    },
    timers(reader, count) {
      timers.inc({ reader }, count);
    },
  };
}

/** Registers what is measured of every process at each scrape. */
export function registerProcessGauges(
  register: Registry,
  status: () => Promise<readonly ProcessStatus[]>,
): void {
  registerScrapedGauges(register, {
    prefix: 'ledger_process',
    labels: ['process'],
    labelsOf: ({ name }) => ({ process: name }),
    gauges: [
      ...LAG_GAUGES,
      ['stopped', '1 if stopped at an event or timer', ({ state }) => Number(state === 'stopped')],
      ['timers', 'Timers that are set', ({ timers }) => timers],
      ['timers_due', 'Timers that should have gone off', ({ timersDue }) => timersDue],
      ['refusals', 'Commands that were refused', ({ refusals }) => refusals],
    ],
    measure: status,
  });
}
