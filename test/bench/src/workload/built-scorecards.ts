import { openPostgresEventLog, type EventLog } from '@ledger/event-log';
import { taskStream } from '@ledger/task';
import type { Bench } from '../bench.js';
import { withClient } from '../connection.js';
import type { ProjectorReport } from '../processes/projector.process.js';
import { percentile } from '../statistics.js';
import { bareReadRate } from './bare-reader.js';
import { taskId } from './history/task-history.js';
import { startProjector } from './projector.js';
import { scoredHistory, type ScoredHistory } from './scored-history.js';

/** The read model of the scorecards, filled from a history by the projector. */
export interface BuiltScorecards extends ScoredHistory {
  /** Events a second, from the first event until readers can be sent there, indexes included. */
  readonly rate: number;
  /** Events a second of reading and parsing the same log, before. */
  readonly bareRate: number;
  /** The most heap and external memory of the projector meanwhile, in MiB. */
  readonly mostMib: number;
  /** Reads of single tasks from the log while it was filled: how many, and their 99th percentile in milliseconds. */
  readonly reads: { readonly count: number; readonly p99: number };
}

/** Filled once for all rows of a run. */
export function builtScorecards(bench: Bench): Promise<BuiltScorecards> {
  return bench.once('built scorecards', async () => {
    const history = await scoredHistory(bench);
    const { url, events } = history;
    await withClient(url, (client) => client.query('vacuum (freeze, analyze) ledger_log.events'));
    const bareRate = await bareReadRate(url);
    bench.progress(`bare read: ${Math.round(bareRate).toLocaleString('en')} events a second`);
    const log = await openPostgresEventLog({ url, role: 'ledger_reader' });
    const reading = new SteadyReads(log, history.tasks);
    const { seconds, mostMib } = await filled(bench, history);
    const reads = await reading.end();
    await log.close();
    const rate = events / seconds;
    bench.progress(
      `filled and indexed in ${seconds.toFixed(0)} s: ${Math.round(rate).toLocaleString('en')} events a second; ` +
        `${String(reads.count)} reads beside it, none failed, 99th percentile ${reads.p99.toFixed(1)} ms`,
    );
    return { ...history, rate, bareRate, mostMib, reads };
  });
}

async function filled(bench: Bench, { url, events }: ScoredHistory): Promise<ProjectorReport> {
  const child = startProjector(bench, url);
  let told = 0;
  for (;;) {
    const report = await child.next();
    if (report.state === 'live') {
      child.end();
      return report;
    }
    if (report.seconds - told < 15) continue;
    told = report.seconds;
    bench.progress(
      `${report.state}: ${String(report.position)} of ${String(events)} events, ${report.mostMib.toFixed(0)} MiB at most`,
    );
  }
}

/** Reads one task after another, as fast as it may be noticed and no faster: twenty a second. */
class SteadyReads {
  readonly #times: number[] = [];
  #ended = false;
  readonly #reading: Promise<void>;

  constructor(
    private readonly log: EventLog,
    private readonly tasks: number,
  ) {
    this.#reading = this.#read();
    // Its error is met when the reads are ended: until then it must not count as unhandled.
    this.#reading.catch(() => undefined);
  }

  /** @throws what a read threw */
  async end() {
    this.#ended = true;
    await this.#reading;
    return { count: this.#times.length, p99: percentile(this.#times, 0.99) };
  }

  async #read(): Promise<void> {
    for (let number = 0; !this.#ended; number += 1) {
      const began = performance.now();
      const [events] = await this.log.readStreams([
        { stream: taskStream(taskId(number % this.tasks)), from: 0 },
      ]);
      if ((events?.length ?? 0) === 0) throw new Error('a task that was recorded was not found');
      this.#times.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
