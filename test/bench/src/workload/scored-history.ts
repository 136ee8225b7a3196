import type { Bench } from '../bench.js';
import { startChild } from '../processes/child.js';
import type { HistoryOrder, HistoryReport } from '../processes/history.process.js';

/** A log that holds the history of many tasks. */
export interface ScoredHistory {
  readonly url: string;
  readonly tasks: number;
  readonly events: number;
}

/** One for all rows of a run, in a database of its own. */
export function scoredHistory(bench: Bench): Promise<ScoredHistory> {
  return bench.once('history of tasks', async () => {
    const { tasks } = bench.scale;
    const url = await bench.server.createDatabase();
    const order: HistoryOrder = { url, tasks };
    const child = startChild<HistoryReport>(bench, 'history', order);
    // Before the first batch, it decides the lives that it gives to tasks.
    await child.next();
    const began = performance.now();
    let told = 0;
    for (;;) {
      const { done, decidedAgain } = await child.next();
      if (done - told >= tasks) {
        told = done;
        bench.progress(`${String(done)} events in the log, ${rate(done, began)}`);
      }
      if (decidedAgain !== null) {
        bench.progress(
          `${String(done)} events in the log; ${String(decidedAgain)} tasks decided again, the same to the byte`,
        );
        return { url, tasks, events: done };
      }
    }
  });
}

function rate(done: number, began: number): string {
  return `${String(Math.round((done * 1_000) / (performance.now() - began)))} a second`;
}
