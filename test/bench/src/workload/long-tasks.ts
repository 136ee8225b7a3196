import { randomUUID } from 'node:crypto';
import { openPostgresEventLog } from '@ledger/event-log';
import { taskStream } from '@ledger/task';
import type { Bench } from '../bench.js';
import { filledLog } from './filled-log.js';
import { BEGUN, exampleOf, sealedAs, type Fact } from './sealed-story.js';

export interface LongTasks {
  /** Of the database whose log holds them among all its other events. */
  readonly url: string;
  readonly ids: readonly string[];
}

const TASKS = 50;
const EVENTS_OF_A_TASK = 200;

/** Tasks of 200 events each, behind the events of the long log. */
export function longTasks(bench: Bench): Promise<LongTasks> {
  return bench.once('long tasks', async () => {
    const url = await filledLog(bench);
    const log = await openPostgresEventLog({ url, role: 'ledger_migrator' });
    const { origin } = await log.identity();
    const facts = reportedOnEveryDay();
    const ids = Array.from({ length: TASKS }, () => randomUUID());
    for (const id of ids) {
      await log.ingest(await log.head(), sealedAs(facts, { origin, stream: taskStream(id) }));
    }
    await log.close();
    bench.progress(`added ${TASKS} tasks of ${EVENTS_OF_A_TASK} events`);
    return { url, ids };
  });
}

/** Assigned, acknowledged, and then reported on every day. */
function reportedOnEveryDay(): readonly Fact[] {
  const report = exampleOf('task.progress-reported');
  const reports = Array.from({ length: EVENTS_OF_A_TASK - BEGUN.length }, (_, n) => ({
    ...report,
    payload: { ...report.payload, summary: `Báo cáo lần ${n}: đã lấy ý kiến các bộ, ngành` },
  }));
  return [...BEGUN, ...reports];
}
