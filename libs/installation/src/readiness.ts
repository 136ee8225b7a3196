import type { EventLog } from '@ledger/event-log';
import type { HealthCheck } from '@ledger/platform';
import type { RunningWorkers } from './run-workers.js';

/** The log answers. */
export function logCheck(events: Pick<EventLog, 'head'>): HealthCheck {
  return {
    name: 'event-log',
    check: async () => {
      await events.head();
      return null;
    },
  };
}

/** No read model and no process has stopped at an event. */
export function workersCheck({
  projections,
  processes,
}: Pick<RunningWorkers, 'projections' | 'processes'>): HealthCheck {
  return {
    name: 'workers',
    check: async () => {
      const stopped = [
        ...(await projections())
          .filter(({ state }) => state === 'stopped')
          .map(({ name, version }) => `${name} v${version}`),
        ...(await processes()).filter(({ state }) => state === 'stopped').map(({ name }) => name),
      ];
      return stopped.length === 0 ? null : `stopped: ${stopped.join(', ')}`;
    },
  };
}
