/** Fills a log with the history of many tasks, and decides one in a hundred of them again from the beginning. */
import { openPostgresEventLog } from '@ledger/event-log';
import type { SealedEvent } from '@ledger/kernel';
import { checkDecided } from '../workload/history/decided-again.js';
import { historySize } from '../workload/history/history-size.js';
import { TaskHistory } from '../workload/history/task-history.js';
import { leave, ordered, tell } from './parent.js';

export interface HistoryOrder {
  readonly url: string;
  readonly tasks: number;
}

/** Told after every batch; `decidedAgain` once, at the end. */
export interface HistoryReport {
  readonly done: number;
  readonly decidedAgain: number | null;
}

const BATCH = 4_000;
const CHECK_EVERY = 100;

const { url, tasks } = ordered() as HistoryOrder;
const log = await openPostgresEventLog({ url, role: 'ledger_migrator' });
const history = new TaskHistory(historySize(tasks, (await log.identity()).origin));

let head = 0n;
let taken: Promise<unknown> = Promise.resolve();
for (const events of history.days()) {
  for (let from = 0; from < events.length; from += BATCH) {
    await ingest(events.slice(from, from + BATCH));
  }
}
await taken;

let decidedAgain = 0;
for (let number = 0; number < tasks; number += CHECK_EVERY) {
  for (const task of history.drawn(number + ((number / CHECK_EVERY) % CHECK_EVERY))) {
    checkDecided(task);
    decidedAgain += 1;
  }
}
tell({ done: Number(head), decidedAgain });
await log.close();
leave();

/** The log takes one batch in while the next is told. */
async function ingest(batch: readonly SealedEvent[]): Promise<void> {
  await taken;
  tell({ done: Number(head), decidedAgain: null });
  const after = head;
  head += BigInt(batch.length);
  taken = log.ingest(after, batch);
}
