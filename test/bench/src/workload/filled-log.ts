import type { Bench } from '../bench.js';
import { withClient } from '../connection.js';
import { startChild } from '../processes/child.js';
import type { FillReport } from '../processes/fill.process.js';

/** A database with a log of as many events and streams as the scale says, made once a run. @returns its URL */
export function filledLog(bench: Bench): Promise<string> {
  return bench.once('a long log', async () => {
    const { events, streams } = bench.scale;
    const url = await bench.server.createDatabase();
    const began = performance.now();
    await fill(bench, url);
    // What only the first reader after the writing would pay for is paid before.
    await withClient(url, (client) => client.query('vacuum (freeze, analyze) ledger_log.events'));
    const seconds = (performance.now() - began) / 1000;
    bench.progress(
      `made a log of ${events} events in ${streams} streams in ${seconds.toFixed(0)} s`,
    );
    return url;
  });
}

async function fill(bench: Bench, url: string): Promise<void> {
  const { events, streams } = bench.scale;
  const child = startChild<FillReport>(bench, 'fill', { url, events, streams });
  let shownMs = performance.now();
  for (let done = 0; done < events;) {
    ({ done } = await child.next());
    if (performance.now() - shownMs < 5_000) continue;
    shownMs = performance.now();
    bench.progress(`filling a log, ${done} of ${events} events`);
  }
}
