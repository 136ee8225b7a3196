import type { EventLog } from '@ledger/event-log';
import { isRefusal, RefusedError } from '@ledger/kernel';
import type { BenchRow } from '../bench-row.js';
import { closedAtEnd, shortTurns } from '../bench.js';
import { inTurns } from '../rounds.js';
import { BareServer, openServerLog, SERVER_VARIABLE } from '../workload/eventstoredb.js';
import { newStream, sealTaskEvent } from '../workload/task-event.js';
import { throughput } from '../workload/throughput.js';

const WRITERS = 64;

/** The server and the clients collect garbage on the same cores, so that single rounds differ by a third. */
const ROUNDS_EACH = 4;

export const EVENTSTOREDB_APPEND: BenchRow = {
  name: 'eventstoredb-append-64',
  unit: 'events/s',
  better: 'higher',
  needs: SERVER_VARIABLE,
  compares:
    '64 writers of one process to new streams of a log on EventStoreDB, against the bare client doing the same appends ' +
    'with a call of its own for each, of the leader alone. Both seal each event just before. The note also has the ' +
    'client asking any node, and its default path: one stream for all appends of the process, which a bad event or a ' +
    'lost server hangs or ends.',
  measure: async (bench) => {
    const { rounds } = bench.scale;
    const windowMs = bench.scale.windowMs / 2;
    const log = await closedAtEnd(bench, openServerLog());
    const bare = await closedAtEnd(bench, Promise.resolve(new BareServer()));
    const { origin } = await log.identity();
    const contenders = {
      ours: () => throughput(WRITERS, windowMs, () => append(log, origin)),
      bare: () => throughput(WRITERS, windowMs, () => bare.append('leader')),
      'bare of any node': () => throughput(WRITERS, windowMs, () => bare.append('any-node')),
      'bare over one stream': () => throughput(WRITERS, windowMs, () => bare.append('shared')),
    };
    const values = await inTurns(contenders, {
      ...shortTurns(bench),
      rounds: ROUNDS_EACH * rounds,
    });
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
