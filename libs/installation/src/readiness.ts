import type { EventLog } from '@ledger/event-log';
import type { HealthCheck } from '@ledger/platform';
import type { RunningProjections } from './run-projections.js';

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

/** No read model has stopped at an event. */
export function projectionCheck(projections: Pick<RunningProjections, 'status'>): HealthCheck {
  return {
    name: 'projections',
    check: async () => {
      const stopped = (await projections.status()).filter(({ state }) => state === 'stopped');
      return stopped.length === 0
        ? null
        : stopped.map(({ name, version }) => `${name} v${version} stopped`).join(', ');
    },
  };
}
