import type { BenchRow } from '../bench-row.js';
import { inDatabase } from '../bench.js';
import { inTurns, type Turn } from '../rounds.js';
import { EmmettWriter } from '../workload/emmett-writer.js';
import { LedgerWriter } from '../workload/ledger-writer.js';
import { throughput } from '../workload/throughput.js';

const WRITERS = 64;

/** Its default and more, because nobody should lose for want of connections. */
const POOLS = [10, 32, 64] as const;

const label = (connections: number) => `emmett with ${connections} connections`;

export const APPEND_VS_EMMETT: BenchRow = {
  name: 'append-64-vs-emmett',
  unit: 'events/s',
  better: 'higher',
  compares:
    '64 writers of one process to new streams, against the same appends of the same events by ' +
    '`@event-driven-io/emmett-postgresql` 0.42 in the schema it makes (no unique index on event ids), with the best of ' +
    '10, 32 and 64 connections. Both seal each event just before.',
  measure: (bench) =>
    inDatabase(bench, async (url) => {
      const ledger = await LedgerWriter.open(url);
      const peers = await Promise.all(POOLS.map((size) => EmmettWriter.open(url, size)));
      const { rounds, windowMs } = bench.scale;
      const turn =
        (writer: { append(): Promise<void> }): Turn =>
        () =>
          throughput(WRITERS, windowMs, () => writer.append());
      const contenders: Record<string, Turn> = { ours: turn(ledger) };
      for (const [i, peer] of peers.entries()) contenders[label(POOLS[i] ?? 0)] = turn(peer);
      const values = await inTurns(contenders, rounds, bench.progress);
      await Promise.all([ledger, ...peers].map((writer) => writer.close()));
      const labels = POOLS.map(label);
      const best = values.highest(labels);
      return {
        ours: values.of('ours'),
        reference: values.of(best),
        note: `reference is ${best}; ${values.medians(labels)}`,
      };
    }),
};
