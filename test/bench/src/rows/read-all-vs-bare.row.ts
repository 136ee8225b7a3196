import { openPostgresEventLog, type EventLog } from '@ledger/event-log';
import type { BenchRow } from '../bench-row.js';
import { closedAtEnd, longTurns } from '../bench.js';
import { inTurns } from '../rounds.js';
import { bareReadRate, PAGE_EVENTS } from '../workload/bare-reader.js';
import { filledLog } from '../workload/filled-log.js';

export const READ_ALL_VS_BARE: BenchRow = {
  name: 'read-all-vs-bare',
  unit: 'events/s',
  better: 'higher',
  compares:
    'Reading a log of a million events from its beginning by `readAll`, against reading the same table in pages of the ' +
    'same size with `JSON.parse`, the next page being fetched while one is parsed.',
  measure: async (bench) => {
    const url = await filledLog(bench);
    const log = await closedAtEnd(bench, openPostgresEventLog({ url, role: 'ledger_reader' }));
    const contenders = { ours: () => readRate(log), bare: () => bareReadRate(url) };
    const values = await inTurns(contenders, longTurns(bench));
    return {
      ours: values.of('ours'),
      reference: values.of('bare'),
      note: `pages of ${PAGE_EVENTS}`,
    };
  },
};

async function readRate(log: EventLog): Promise<number> {
  const began = performance.now();
  let read = 0;
  for await (const page of log.readAll({ batchSize: PAGE_EVENTS })) read += page.length;
  return (read * 1000) / (performance.now() - began);
}
