import type { BenchRow } from '../bench-row.js';
import { inDatabase } from '../bench.js';
import { inTurns, type Turn } from '../rounds.js';
import { BARE_CLIENTS, BareTable } from '../workload/bare-table.js';
import { LedgerWriter } from '../workload/ledger-writer.js';
import { throughput } from '../workload/throughput.js';

const WRITERS = [1, 16, 64, 256] as const;

const bareLabel = (clients: number) => `bare at ${clients}`;
const oursLabel = (writers: number) => `ours at ${writers}`;

export const APPEND_VS_BARE_INSERT: BenchRow = {
  name: 'append-64-vs-bare-insert',
  unit: 'events/s',
  better: 'higher',
  compares:
    '64 writers of one process, sealing included, against the best of single-row inserts by 1, 16, 32 and 64 clients ' +
    'into a table with the same columns and unique indexes, without order, checks or sealing.',
  measure: (bench) =>
    inDatabase(bench, async (url) => {
      const bare = await BareTable.open(url);
      const ledger = await LedgerWriter.open(url);
      const { rounds, windowMs } = bench.scale;
      const contenders: Record<string, Turn> = {};
      for (const clients of BARE_CLIENTS) {
        contenders[bareLabel(clients)] = () =>
          throughput(clients, windowMs, (client) => bare.insert(client));
      }
      for (const writers of WRITERS) {
        contenders[oursLabel(writers)] = () => throughput(writers, windowMs, () => ledger.append());
      }
      const values = await inTurns(contenders, rounds, bench.progress);
      await Promise.all([bare.close(), ledger.close()]);
      const best = values.highest(BARE_CLIENTS.map(bareLabel));
      return {
        ours: values.of(oursLabel(64)),
        reference: values.of(best),
        note: `reference is ${best}; ${values.medians(Object.keys(contenders))}`,
      };
    }),
};
