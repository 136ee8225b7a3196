import type { EventLog } from '@ledger/event-log';
import { isRefusal, RefusedError } from '@ledger/kernel';
import type { BenchRow } from '../bench-row.js';
import { closedAtEnd, shortTurns } from '../bench.js';
import { inTurns } from '../rounds.js';
import { BareServer, openServerLog, SERVER_VARIABLE } from '../workload/eventstoredb.js';
import { newStream, sealTaskEvent } from '../workload/task-event.js';
import { throughput } from '../workload/throughput.js';

const WRITERS = 64;

export const EVENTSTOREDB_APPEND: BenchRow = {
  name: 'eventstoredb-append-64',
  unit: 'events/s',
  better: 'higher',
  needs: SERVER_VARIABLE,
  compares:
    '64 writers of one process to new streams of a log on EventStoreDB, against the bare client doing the same appends ' +
    'with a call of its own for each. Both seal each event just before. The note has the client’s default path too, one ' +
    'stream for all appends of the process, which a bad event or a lost server hangs or ends.',
  measure: async (bench) => {
    const { windowMs } = bench.scale;
    const log = await closedAtEnd(bench, openServerLog());
    const bare = await closedAtEnd(bench, Promise.resolve(new BareServer()));
    const { origin } = await log.identity();
    const contenders = {
      ours: () => throughput(WRITERS, windowMs, () => append(log, origin)),
      bare: () => throughput(WRITERS, windowMs, () => bare.append('unary')),
      'bare over one stream': () => throughput(WRITERS, windowMs, () => bare.append('shared')),
    };
    const values = await inTurns(contenders, shortTurns(bench));
    return {
      ours: values.of('ours'),
      reference: values.of('bare'),
      note: `server ${log.health().serverVersion}; ${values.medians(Object.keys(contenders))}`,
    };
  },
};

async function append(log: EventLog, origin: string): Promise<void> {
  const stream = newStream();
  const events = [sealTaskEvent({ origin, stream })];
  const outcome = await log.append({ stream, expected: 'no-stream', events });
  if (isRefusal(outcome)) throw new RefusedError(outcome);
}
