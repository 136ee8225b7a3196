import type { BenchRow } from '../bench-row.js';
import type { SubscribeMemoryOrder } from '../processes/subscribe-memory.process.js';
import { filledLog } from '../workload/filled-log.js';
import { measureMemory } from './memory-measurement.js';

export const SUBSCRIBE_MEMORY: BenchRow = {
  name: 'subscribe-memory',
  unit: 'MiB',
  better: 'lower',
  compares:
    'Heap and external memory of a process, after a forced collection, at the end of a subscription to a million events ' +
    'and after the first tenth of them.',
  measure: async (bench) => {
    const order: SubscribeMemoryOrder = {
      url: await filledLog(bench),
      events: bench.scale.events,
    };
    return measureMemory(bench, 'subscribe-memory', order);
  },
};
