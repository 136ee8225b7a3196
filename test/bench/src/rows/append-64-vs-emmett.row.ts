import type { BenchRow } from '../bench-row.js';
import { closedAtEnd, ownDatabase, shortTurns } from '../bench.js';
import { inTurns, type Turn } from '../rounds.js';
import { EmmettWriter } from '../workload/emmett-writer.js';
import { LedgerWriter } from '../workload/ledger-writer.js';
import { throughput } from '../workload/throughput.js';

const WRITERS = 64;

/** Its default and more, because nobody should lose for want of connections. */
const POOLS = [10, 32, 64] as const;

export const APPEND_VS_EMMETT: BenchRow = {
  name: 'append-64-vs-emmett',
  unit: 'events/s',
  better: 'higher',
  compares:
    '64 writers of one process to new streams, against the same appends of the same events by ' +
    '`@event-driven-io/emmett-postgresql` 0.42 in the schema it makes (the event as jsonb, no unique index on its id), ' +
    'with the best of 10, 32 and 64 connections. Both seal each event just before.',
  measure: async (bench) => {
    const { windowMs } = bench.scale;
    const url = await ownDatabase(bench);
    const turn =
      (writer: LedgerWriter | EmmettWriter): Turn =>
      () =>
        throughput(WRITERS, windowMs, () => writer.append());
    const peers: Record<string, Turn> = {};
    for (const connections of POOLS) {
      const writer = await closedAtEnd(bench, EmmettWriter.open(url, connections));
      peers[`emmett with ${connections} connections`] = turn(writer);
    }
    const ours = turn(await closedAtEnd(bench, LedgerWriter.open(url)));
    const values = await inTurns({ ours, ...peers }, shortTurns(bench));
    const best = values.highest(Object.keys(peers));
    return {
      ours: values.of('ours'),
      reference: values.of(best),
      note: `reference is ${best}; ${values.medians(Object.keys(peers))}`,
    };
  },
};
