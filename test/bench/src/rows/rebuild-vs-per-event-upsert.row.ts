import type { BenchRow } from '../bench-row.js';
import { UPSERTED_EVENTS } from '../workload/per-event-upserts.js';
import { rebuildRates } from '../workload/rebuild.js';

export const REBUILD_VS_PER_EVENT_UPSERT: BenchRow = {
  name: 'rebuild-vs-per-event-upsert',
  unit: 'events/s',
  better: 'higher',
  compares:
    'The same rebuild against filling the same table with one prepared upsert for each event, 1,000 events to a ' +
    'transaction that does not wait for the disk.',
  measure: async (bench) => {
    const values = await rebuildRates(bench);
    return {
      ours: values.of('ours'),
      reference: values.of('upserts'),
      note: `upserts measured on a sample, the first ${UPSERTED_EVENTS} events`,
    };
  },
};
