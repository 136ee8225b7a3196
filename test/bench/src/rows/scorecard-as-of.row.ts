import type { BenchRow } from '../bench-row.js';
import { shortTurns } from '../bench.js';
import { connect } from '../connection.js';
import { inTurns } from '../rounds.js';
import { percentile } from '../statistics.js';
import { builtScorecards } from '../workload/built-scorecards.js';
import { CardQuestions } from '../workload/card-questions.js';
import { LiveArrivals } from '../workload/live-arrivals.js';
import { plainCount } from '../workload/plain-counts.js';
import { latencies } from '../workload/throughput.js';

export const SCORECARD_AS_OF: BenchRow = {
  name: 'scorecard-as-of',
  unit: 'ms',
  better: 'lower',
  compares:
    'The 99th percentile of the scorecard of one agency in numbers, as it is served with `lists=none` and with its JSON ' +
    'text, for a random period as of a random T, known at a random K; agencies are drawn as often as they have tasks, and ' +
    'the largest is looked at by itself as well. Against a plain statement that counts the same versions and derives nothing.',
  measure: async (bench) => {
    const built = await builtScorecards(bench);
    await bench.server.restartCold();
    const asked = await CardQuestions.open(bench, built);
    const client = await connect(built.url);
    bench.atEnd(() => client.end());
    const { questions } = bench.scale;
    const question = async () => ({ agencies: [asked.agency()], ...(await asked.view()) });
    const ask = () => asked.card();
    const cold = await latencies(questions, ask);
    bench.progress(`the first ${String(questions)}, cold: ${told(cold)}`);
    const values = await inTurns(
      {
        ours: async () => percentile(await latencies(questions, ask), 0.99),
        plain: async () =>
          percentile(
            await latencies(questions, async () => plainCount(client, await question())),
            0.99,
          ),
      },
      shortTurns(bench),
    );
    const largest = await latencies(questions, () => asked.card(asked.largestAgency));
    bench.progress(`the largest agency alone: ${told(largest)}`);
    const live = await LiveArrivals.start(bench, built.url);
    const turn = { perSecond: 1_000, windowMs: 5 * bench.scale.windowMs };
    const [{ rate }, during] = await live.during(turn, () => latencies(questions, ask));
    return {
      ours: values.of('ours'),
      reference: values.of('plain'),
      note:
        `${String(built.tasks)} tasks; the first ${String(questions)}, cold ${told(cold)}; ` +
        `the largest agency alone ${told(largest)}; ` +
        `while ${rate.toFixed(0)} events a second arrived ${told(during)}`,
    };
  },
};

function told(times: readonly number[]): string {
  return `median ${percentile(times, 0.5).toFixed(1)}, 99th percentile ${percentile(times, 0.99).toFixed(1)} ms`;
}
