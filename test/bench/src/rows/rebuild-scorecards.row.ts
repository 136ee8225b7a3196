import type { BenchRow } from '../bench-row.js';
import { builtScorecards } from '../workload/built-scorecards.js';

export const REBUILD_SCORECARDS: BenchRow = {
  name: 'rebuild-scorecards',
  unit: 'events/s',
  better: 'higher',
  compares:
    'Filling and indexing the read model of the scorecards from the whole history, while tasks are read from the log ' +
    'twenty times a second, against only reading and parsing the same events. The aim is 0.15 of it.',
  measure: async (bench) => {
    const { rate, bareRate, tasks, events, reads } = await builtScorecards(bench);
    return {
      ours: [rate],
      reference: [bareRate],
      note: `${String(tasks)} tasks, ${String(events)} events; ${String(reads.count)} reads beside it, none failed`,
    };
  },
};
