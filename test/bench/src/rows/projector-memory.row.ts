import type { BenchRow } from '../bench-row.js';
import { builtScorecards } from '../workload/built-scorecards.js';

/** What a projector may hold, in MiB. */
const LIMIT_MIB = 512;

export const PROJECTOR_MEMORY: BenchRow = {
  name: 'projector-memory',
  unit: 'MiB',
  better: 'lower',
  compares:
    'The most heap and external memory that the projector held while it filled the read model of the scorecards, looked ' +
    'at every four seconds after a forced collection, against the 512 MiB that it may hold.',
  measure: async (bench) => {
    const { mostMib, tasks, events } = await builtScorecards(bench);
    const note = `${String(tasks)} tasks, ${String(events)} events`;
    return { ours: [mostMib], reference: [LIMIT_MIB], note };
  },
};
