import type { Cursor, EventLog } from '@ledger/event-log';
import type { BenchRow } from '../bench-row.js';
import { closedAtEnd, shortTurns } from '../bench.js';
import { inTurns } from '../rounds.js';
import {
  BareServer,
  fillServerLog,
  openServerLog,
  SERVER_VARIABLE,
} from '../workload/eventstoredb.js';

const PAGE_EVENTS = 1_000;
/** Of the long log that other rows read, so much is written to the server. */
const SHARE = 20;

/** Single rounds differ by a quarter: the server shares the cores. */
const ROUNDS_EACH = 3;

export const EVENTSTOREDB_SUBSCRIBE: BenchRow = {
  name: 'eventstoredb-subscribe',
  unit: 'events/s',
  better: 'higher',
  needs: SERVER_VARIABLE,
  compares:
    'Catching up with a log on EventStoreDB by `subscribe`, every event checked for its place and given its recorded ' +
    'time, against the bare client’s subscription to the same events with `JSON.parse`.',
  measure: async (bench) => {
    const events = bench.scale.events / SHARE;
    const log = await closedAtEnd(bench, openServerLog());
    const bare = await closedAtEnd(bench, Promise.resolve(new BareServer()));
    const after = await fillServerLog(log, events);
    const contenders = {
      ours: () => subscribeRate(log, after, events),
      bare: () => bare.subscribeRate(after, events),
    };
    const values = await inTurns(contenders, {
      ...shortTurns(bench),
      rounds: ROUNDS_EACH * bench.scale.rounds,
    });
    return {
      ours: values.of('ours'),
      reference: values.of('bare'),
      note: `server ${log.health().serverVersion}; ${events} events in pages of ${PAGE_EVENTS}`,
    };
  },
};

async function subscribeRate(log: EventLog, after: Cursor, events: number): Promise<number> {
  const began = performance.now();
  let read = 0;
  for await (const page of log.subscribe({ after, batchSize: PAGE_EVENTS })) {
    read += page.length;
    if (read === events) break;
  }
  return (read * 1000) / (performance.now() - began);
}
