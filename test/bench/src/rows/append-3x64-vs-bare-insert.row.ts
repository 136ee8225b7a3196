import type { BenchRow } from '../bench-row.js';
import { closedAtEnd, ownDatabase, shortTurns } from '../bench.js';
import { startWritersGroup } from '../processes/writers-group.js';
import { inTurns } from '../rounds.js';
import { BareTable, bareTurns } from '../workload/bare-table.js';

export const APPEND_3_VS_BARE_INSERT: BenchRow = {
  name: 'append-3x64-vs-bare-insert',
  unit: 'events/s',
  better: 'higher',
  compares:
    'Three processes of 64 writers each on one log, sealing included, against the best of single-row inserts by 1, 16, ' +
    '32 and 64 clients of one process, or 16 of each of three.',
  measure: async (bench) => {
    const { windowMs } = bench.scale;
    const url = await ownDatabase(bench);
    const table = await closedAtEnd(bench, BareTable.open(url));
    const bare = {
      ...bareTurns(table, windowMs),
      'bare at 3 × 16': await startWritersGroup(bench, 3, { url, into: 'bare', writers: 16 }),
    };
    const ours = await startWritersGroup(bench, 3, { url, into: 'ledger', writers: 64 });
    const values = await inTurns({ ours, ...bare }, shortTurns(bench));
    const best = values.highest(Object.keys(bare));
    return {
      ours: values.of('ours'),
      reference: values.of(best),
      note: `reference is ${best}; ${values.medians(Object.keys(bare))}`,
    };
  },
};
