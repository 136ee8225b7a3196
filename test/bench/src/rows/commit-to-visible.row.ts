import type { BenchRow } from '../bench-row.js';
import { builtScorecards } from '../workload/built-scorecards.js';
import { LiveArrivals } from '../workload/live-arrivals.js';

const PER_SECOND = 1_000;

export const COMMIT_TO_VISIBLE: BenchRow = {
  name: 'commit-to-visible',
  unit: 'ms',
  better: 'lower',
  compares:
    'The 99th percentile of the time from the answer that an event is recorded until scorecards show it, while 1,000 ' +
    'events a second arrive, one in three of them of a task of the history, against that of a bare insert until another connection has been notified of it and read it, ' +
    'with nothing else going on.',
  measure: async (bench) => {
    const { url } = await builtScorecards(bench);
    const live = await LiveArrivals.start(bench, url);
    const turn = { perSecond: PER_SECOND, windowMs: 5 * bench.scale.windowMs };
    await live.during({ ...turn, windowMs: bench.scale.windowMs }, () => Promise.resolve());
    const reports = [];
    for (let round = 0; round < bench.scale.longRounds; round += 1) {
      const [report] = await live.during(turn, () => Promise.resolve());
      bench.progress(
        `${report.rate.toFixed(0)} events a second, visible after ${report.visible.p50.toFixed(1)} ms (median), ` +
          `${report.visible.p99.toFixed(1)} ms (99th percentile)`,
      );
      reports.push(report);
    }
    const medians = reports.map(({ visible }) => visible.p50.toFixed(1)).join(', ');
    const bare = reports.map(({ bare: { p50 } }) => p50.toFixed(1)).join(', ');
    return {
      ours: reports.map(({ visible }) => visible.p99),
      reference: reports.map(({ bare: { p99 } }) => p99),
      note: `medians ${medians} ms, of the bare one ${bare} ms`,
    };
  },
};
