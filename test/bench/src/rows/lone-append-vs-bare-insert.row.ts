import type { BenchRow } from '../bench-row.js';
import { inDatabase } from '../bench.js';
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
  measure: (bench) =>
    inDatabase(bench, async (url) => {
      const bare = await BareTable.open(url, 1);
      const ledger = await LedgerWriter.open(url);
      const { rounds, loneAppends } = bench.scale;
      const values = await inTurns(
        {
          ours: async () => median(await latencies(loneAppends, () => ledger.append())),
          bare: async () => median(await latencies(loneAppends, () => bare.insert(0))),
        },
        rounds,
        bench.progress,
      );
      await Promise.all([bare.close(), ledger.close()]);
      return {
        ours: values.of('ours'),
        reference: values.of('bare'),
        note: `each value is the median of ${loneAppends} in a row`,
      };
    }),
};
