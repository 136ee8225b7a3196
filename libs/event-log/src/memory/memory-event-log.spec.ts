import { describeEventLog } from '../testing/describe-event-log.js';
import type { LogSetup } from '../testing/log-setup.js';
import { ManualClock } from '../testing/manual-clock.js';
import { MemoryEventLog } from './memory-event-log.js';
import { MemoryLogStore } from './memory-log-store.js';

const memory: LogSetup = {
  capabilities: {
    exclusive: true,
    dense: true,
    idsUniqueAcrossStreams: true,
    idsUniqueWithinStream: true,
    movableClock: true,
    modelRuns: 200,
  },
  open(options = {}) {
    const clock = new ManualClock();
    const store = new MemoryLogStore();
    const clients: MemoryEventLog[] = [];
    const open = () => {
      const client = new MemoryEventLog({ ...options, store, clock: () => clock.now() });
      clients.push(client);
      return client;
    };
    return Promise.resolve({
      log: open(),
      clock,
      another: () => Promise.resolve(open()),
      stop: async () => {
        await Promise.all(clients.map((client) => client.close()));
      },
    });
  },
};

describeEventLog('memory', memory);
