import { createLogDatabase } from '../../../../test/support/log-database.js';
import { describeEventLog } from '../testing/describe-event-log.js';
import type { LogSetup } from '../testing/log-setup.js';
import type { PostgresEventLog } from './postgres-event-log.js';

const postgres: LogSetup = {
  capabilities: {
    exclusive: true,
    dense: true,
    idsUniqueAcrossStreams: true,
    idsUniqueWithinStream: true,
    movableClock: false,
    modelRuns: 60,
  },
  async open({ queueLimit } = {}) {
    const database = await createLogDatabase();
    const clients: PostgresEventLog[] = [];
    const open = async () => {
      const queue = queueLimit === undefined ? {} : { waiting: queueLimit };
      const client = await database.open({ queue, role: 'ledger_migrator' });
      clients.push(client);
      return client;
    };
    return {
      log: await open(),
      clock: { now: () => new Date().toISOString() },
      another: open,
      stop: async () => {
        await Promise.all(clients.map((client) => client.close()));
        await database.drop();
      },
    };
  },
};

describeEventLog('postgres', postgres);
