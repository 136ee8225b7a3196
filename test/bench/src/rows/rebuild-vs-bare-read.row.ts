import type { BenchRow } from '../bench-row.js';
import { rebuildRates } from '../workload/rebuild.js';

export const REBUILD_VS_BARE_READ: BenchRow = {
  name: 'rebuild-vs-bare-read',
  unit: 'events/s',
  better: 'higher',
  compares:
    'Rebuilding a read model with a row for each of 100,000 streams from a million events by the projection runner, ' +
    'checkpoints, lease and indexes included, against only reading and parsing the same events.',
  measure: async (bench) => {
    const values = await rebuildRates(bench);
    return { ours: values.of('ours'), reference: values.of('bare'), note: '' };
  },
};
