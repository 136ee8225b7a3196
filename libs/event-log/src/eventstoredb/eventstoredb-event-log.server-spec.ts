import { describeOnServer, unusedLogName } from '../../../../test/support/eventstoredb-server.js';
import { describeEventLog } from '../testing/describe-event-log.js';
import type { LogSetup } from '../testing/log-setup.js';
import { ManualClock } from '../testing/manual-clock.js';
import type { EventStoreDbEventLog } from './eventstoredb-event-log.js';
import { openLog } from './open.js';

describeOnServer('EventStoreDB', (url) => {
  const setup: LogSetup = {
    capabilities: {
      exclusive: true,
      dense: false,
      idsUniqueAcrossStreams: false,
      idsUniqueWithinStream: false,
      movableClock: true,
      modelRuns: 60,
    },
    async open({ queueLimit: waiting = 4096 } = {}) {
      const name = unusedLogName();
      const clock = new ManualClock();
      const clients: EventStoreDbEventLog[] = [];
      const open = async () => {
        const client = await openLog({ url, name, waiting, clock: () => clock.now() });
        clients.push(client);
        return client;
      };
      return {
        log: await open(),
        clock,
        another: open,
        stop: async () => {
          await Promise.all(clients.map((client) => client.close()));
        },
      };
    },
  };

  describeEventLog('eventstoredb', setup);
});
