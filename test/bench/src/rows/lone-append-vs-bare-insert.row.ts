import type { BenchRow } from '../bench-row.js';
import { closedAtEnd, ownDatabase, shortTurns } from '../bench.js';
import { inTurns } from '../rounds.js';
import { median } from '../statistics.js';
import { BareTable } from '../workload/bare-table.js';
import { LedgerWriter } from '../workload/ledger-writer.js';
import { latencies } from '../workload/throughput.js';

export const LONE_APPEND_VS_BARE_INSERT: BenchRow = {
  name: 'lone-append-vs-bare-insert',
  unit: 'ms',
  better: 'lower',
  compares:
    'The median time of an append by one writer that waits for each, sealing included, against that of a single-row ' +
    'insert by one client, both made durable.',
  measure: async (bench) => {
    const { loneAppends } = bench.scale;
    const url = await ownDatabase(bench);
    const table = await closedAtEnd(bench, BareTable.open(url, 1));
    const ledger = await closedAtEnd(bench, LedgerWriter.open(url));
    const contenders = {
      ours: async () => median(await latencies(loneAppends, () => ledger.append())),
      bare: async () => median(await latencies(loneAppends, () => table.insert(0))),
    };
    const values = await inTurns(contenders, shortTurns(bench));
    return {
      ours: values.of('ours'),
      reference: values.of('bare'),
      note: `each value is the median of ${loneAppends} in a row`,
    };
  },
};
