import { DEFAULT_SCORING_POLICY, rank } from '@ledger/scorecard';
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

/** Rankings in a turn; its value is the slowest. */
const RANKINGS = 4;

export const RANKING_ALL_AS_OF: BenchRow = {
  name: 'ranking-all-as-of',
  unit: 'ms',
  better: 'lower',
  compares:
    'The slowest of four rankings of all agencies by their points for a random period as of a random T, known at a random ' +
    'K, against a plain statement that counts the same versions by agency and derives nothing.',
  measure: async (bench) => {
    const built = await builtScorecards(bench);
    await bench.server.restartCold();
    const asked = await CardQuestions.open(bench, built);
    const client = await connect(built.url);
    bench.atEnd(() => client.end());
    const question = async () => ({ agencies: 'everybody' as const, ...(await asked.view()) });
    const ranking = async () => {
      const cards = await asked.cards(await question());
      const entries = cards.map((card) => ({ ...card, total: card.score.total }));
      return rank(entries, DEFAULT_SCORING_POLICY);
    };
    const slowest = async (work: () => Promise<unknown>) =>
      percentile(await latencies(RANKINGS, work), 1);
    const cold = await slowest(ranking);
    bench.progress(`cold: ${cold.toFixed(0)} ms`);
    const values = await inTurns(
      {
        ours: () => slowest(ranking),
        plain: () => slowest(async () => plainCount(client, await question())),
      },
      shortTurns(bench),
    );
    const live = await LiveArrivals.start(bench, built.url);
    const turn = { perSecond: 1_000, windowMs: 5 * bench.scale.windowMs };
    const [{ rate }, during] = await live.during(turn, () => slowest(ranking));
    return {
      ours: values.of('ours'),
      reference: values.of('plain'),
      note:
        `${String(asked.everyAgency.length)} agencies, ${String(built.tasks)} tasks; cold ` +
        `${cold.toFixed(0)} ms; while ${rate.toFixed(0)} events a second arrived ${during.toFixed(0)} ms`,
    };
  },
};
