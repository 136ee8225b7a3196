import type { BenchRow } from '../bench-row.js';
import { ownDatabase } from '../bench.js';
import type { AppendMemoryOrder } from '../processes/append-memory.process.js';
import { measureMemory } from './memory-measurement.js';

export const APPEND_MEMORY: BenchRow = {
  name: 'append-memory',
  unit: 'MiB',
  better: 'lower',
  compares:
    'Heap and external memory of a process, after a forced collection, at the end of a million appends by 64 writers ' +
    'and after the first tenth of them.',
  measure: async (bench) => {
    const url = await ownDatabase(bench);
    const order: AppendMemoryOrder = { url, appends: bench.scale.events, writers: 64 };
    return measureMemory(bench, 'append-memory', order);
  },
};
