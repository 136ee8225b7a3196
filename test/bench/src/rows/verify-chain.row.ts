import { openPostgresEventLog, verifyChain, type PostgresEventLog } from '@ledger/event-log';
import { leafHash } from '@ledger/kernel';
import type { BenchRow } from '../bench-row.js';
import { closedAtEnd, longTurns } from '../bench.js';
import { inTurns } from '../rounds.js';
import { barePages } from '../workload/bare-reader.js';
import { filledLog } from '../workload/filled-log.js';

export const VERIFY_CHAIN: BenchRow = {
  name: 'verify-chain',
  unit: 'events/s',
  better: 'higher',
  compares:
    'Verifying a log of a million events (leaf hash, canonical form, every field of the envelope, what the table keeps ' +
    'beside it, order and chain of each stream) against only reading and hashing the same bytes.',
  measure: async (bench) => {
    const url = await filledLog(bench);
    const log = await closedAtEnd(bench, openPostgresEventLog({ url, role: 'ledger_reader' }));
    const contenders = { ours: () => verifyRate(log), bare: () => hashRate(url) };
    const values = await inTurns(contenders, longTurns(bench));
    return { ours: values.of('ours'), reference: values.of('bare'), note: '' };
  },
};

/** @throws Error if the log is not as it was written: then the rate means nothing */
async function verifyRate(log: PostgresEventLog): Promise<number> {
  const began = performance.now();
  const { events, faults } = await verifyChain(log, { onFault: () => undefined });
  if (faults > 0) throw new Error(`${faults} faults in the log`);
  return (events * 1000) / (performance.now() - began);
}

async function hashRate(url: string): Promise<number> {
  const began = performance.now();
  let hashed = 0;
  for await (const page of barePages(url)) {
    for (const [, , , text] of page) {
      if (leafHash(Buffer.from(text, 'utf8')) !== '') hashed += 1;
    }
  }
  return (hashed * 1000) / (performance.now() - began);
}
