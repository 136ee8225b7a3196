import type { BenchRow } from '../bench-row.js';
import { closedAtEnd, ownDatabase, shortTurns } from '../bench.js';
import { inTurns, type Turn } from '../rounds.js';
import { BareTable, bareTurns } from '../workload/bare-table.js';
import { LedgerWriter } from '../workload/ledger-writer.js';
import { throughput } from '../workload/throughput.js';

const WRITERS = [1, 16, 64, 256] as const;

const label = (writers: number) => `ours at ${writers}`;

export const APPEND_VS_BARE_INSERT: BenchRow = {
  name: 'append-64-vs-bare-insert',
  unit: 'events/s',
  better: 'higher',
  compares:
    '64 writers of one process, sealing included, against the best of single-row inserts by 1, 16, 32 and 64 clients ' +
    'into a table with the same columns and unique indexes, without order, checks or sealing.',
  measure: async (bench) => {
    const { windowMs } = bench.scale;
    const url = await ownDatabase(bench);
    const bare = bareTurns(await closedAtEnd(bench, BareTable.open(url)), windowMs);
    const ledger = await closedAtEnd(bench, LedgerWriter.open(url));
    const ours = WRITERS.map((writers): [string, Turn] => [
      label(writers),
      () => throughput(writers, windowMs, () => ledger.append()),
    ]);
    const contenders = { ...bare, ...Object.fromEntries(ours) };
    const values = await inTurns(contenders, shortTurns(bench));
    const best = values.highest(Object.keys(bare));
    return {
      ours: values.of(label(64)),
      reference: values.of(best),
      note: `reference is ${best}; ${values.medians(Object.keys(contenders))}`,
    };
  },
};
