/** Writers that measure their rate whenever they are told to, until nobody is left to tell them. */
import { BareTable } from '../workload/bare-table.js';
import { LedgerWriter } from '../workload/ledger-writer.js';
import { throughput } from '../workload/throughput.js';
import { ordered, tell } from './parent.js';

export interface WritersOrder {
  readonly url: string;
  readonly into: 'ledger' | 'bare';
  readonly writers: number;
}

/** Sent for each turn. */
export interface WritersTurn {
  readonly windowMs: number;
}

/** Told once when ready, with 0, and after each turn; events per second. */
export interface WritersReport {
  readonly rate: number;
}

const { url, into, writers } = ordered() as WritersOrder;
const write = into === 'ledger' ? await ledgerWrite() : await bareWrite();

async function ledgerWrite(): Promise<(writer: number) => Promise<void>> {
  const ledger = await LedgerWriter.open(url);
  return () => ledger.append();
}

async function bareWrite(): Promise<(writer: number) => Promise<void>> {
  const bare = await BareTable.open(url, writers);
  return (writer) => bare.insert(writer);
}

process.on('message', ({ windowMs }: WritersTurn) => {
  void throughput(writers, windowMs, write).then((rate) => {
    tell({ rate });
  });
});
tell({ rate: 0 });
