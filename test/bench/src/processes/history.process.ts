/** Fills a log with the history of many tasks, and decides one in a hundred of them again from the beginning. */
import { setImmediate as turn } from 'node:timers/promises';
import { openPostgresEventLog, type PlacedEvent } from '@ledger/event-log';
import { checkDecided } from '../workload/history/decided-again.js';
import { historySize } from '../workload/history/history-size.js';
import { TaskHistory } from '../workload/history/task-history.js';
import { leave, ordered, tell } from './parent.js';

export interface HistoryOrder {
  readonly url: string;
  readonly tasks: number;
}

/** Told before the first batch and after every one; `decidedAgain` once, at the end. */
export interface HistoryReport {
  readonly done: number;
  readonly decidedAgain: number | null;
}

const BATCH = 2_000;
/** After so many events, what was sent to the database goes further on its way. */
const PAUSE_EVERY = 250;
const CHECK_EVERY = 100;

const { url, tasks } = ordered() as HistoryOrder;
// One connection takes batches in the order in which they were sent.
const log = await openPostgresEventLog({ url, role: 'ledger_migrator', readers: 1 });
const history = new TaskHistory(historySize(tasks, (await log.identity()).origin));

tell({ done: 0, decidedAgain: null } satisfies HistoryReport);
let head = 0n;
/** What is being taken in, and what waits for its turn. */
let taken: Promise<unknown> = Promise.resolve();
let waiting: Promise<unknown> = taken;
let batch: PlacedEvent[] = [];
for (const event of history.events()) {
  batch.push(event);
  if (batch.length % PAUSE_EVERY === 0) await turn();
  if (batch.length === BATCH) await ingest();
}
await ingest();
await taken;
await waiting;

let decidedAgain = 0;
for (let number = 0; number < tasks; number += CHECK_EVERY) {
  for (const task of history.drawn(number + ((number / CHECK_EVERY) % CHECK_EVERY))) {
    checkDecided(task);
    decidedAgain += 1;
  }
}
tell({ done: Number(head), decidedAgain } satisfies HistoryReport);
await log.close();
leave();

/** The log takes one batch in, another is ready to be sent, and a third is told meanwhile. */
async function ingest(): Promise<void> {
  await taken;
  const taking = log.ingest(head, batch).then((done) => {
    tell({ done: Number(done), decidedAgain: null } satisfies HistoryReport);
  });
  [taken, waiting] = [waiting, taking];
  head += BigInt(batch.length);
  batch = [];
}
