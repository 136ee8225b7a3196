import { openPostgresEventLog } from '@ledger/event-log';
import { isRefusal, RefusedError } from '@ledger/kernel';
import { pointOf, TaskReader, taskStream } from '@ledger/task';
import type { BenchRow } from '../bench-row.js';
import { closedAtEnd, shortTurns } from '../bench.js';
import { connect } from '../connection.js';
import { inTurns } from '../rounds.js';
import { percentile } from '../statistics.js';
import { longTasks } from '../workload/long-tasks.js';
import { latencies } from '../workload/throughput.js';

const BY_STREAM = `select position, recorded_ms, leaf, convert_from(bytes, 'UTF8')
  from ledger_log.events where stream = $1 order by revision`;

export const REPLAY_200_EVENTS: BenchRow = {
  name: 'replay-200-events',
  unit: 'ms',
  better: 'lower',
  compares:
    'The 99th percentile of replaying a task of 200 events out of a log of a million as of any day, known now, against ' +
    'that of reading the same rows by plain SQL.',
  measure: async (bench) => {
    const { url, ids } = await longTasks(bench);
    const { loneAppends: replays } = bench.scale;
    const log = await closedAtEnd(bench, openPostgresEventLog({ url, role: 'ledger_reader' }));
    const client = await connect(url);
    bench.atEnd(() => client.end());
    const reader = new TaskReader({ log, clock: () => new Date().toISOString() });
    const anyTask = () => ids[Math.floor(Math.random() * ids.length)] ?? '';
    const worst = (operate: () => Promise<unknown>) => async () =>
      percentile(await latencies(replays, operate), 0.99);
    const values = await inTurns(
      {
        ours: worst(() => replayed(reader, anyTask())),
        bare: worst(() =>
          client.query({ name: 'by-stream', text: BY_STREAM, values: [taskStream(anyTask())] }),
        ),
      },
      shortTurns(bench),
    );
    const note = `each value is the 99th percentile of ${replays} in a row`;
    return { ours: values.of('ours'), reference: values.of('bare'), note };
  },
};

/** @throws Error if the task is not there on that day: then the time means nothing */
async function replayed(reader: TaskReader, task: string): Promise<void> {
  const month = String(1 + Math.floor(Math.random() * 12)).padStart(2, '0');
  const point = pointOf({ asOf: `2025-${month}-15` });
  if (isRefusal(point)) throw new RefusedError(point);
  const answer = await reader.replay(task, point);
  if (isRefusal(answer)) throw new RefusedError(answer);
  if (answer.found !== 'task') throw new Error(`${task} was not found`);
}
