import type { BenchRow } from '../bench-row.js';
import { shortTurns } from '../bench.js';
import { connect } from '../connection.js';
import { inTurns } from '../rounds.js';
import { percentile } from '../statistics.js';
import { builtScorecards } from '../workload/built-scorecards.js';
import { CardQuestions } from '../workload/card-questions.js';
import { plainFacts } from '../workload/plain-counts.js';
import { latencies } from '../workload/throughput.js';

export const OPEN_A_NUMBER: BenchRow = {
  name: 'open-a-number',
  unit: 'ms',
  better: 'lower',
  compares:
    'The 99th percentile of opening one figure of a card into the page of the first fifty obligations behind it, with its ' +
    'JSON text, for a random period and (T, K) of agencies that are drawn as often as they have tasks; against a plain ' +
    'statement that reads the facts of all obligations of the agency.',
  measure: async (bench) => {
    const built = await builtScorecards(bench);
    const asked = await CardQuestions.open(bench, built);
    const client = await connect(built.url);
    bench.atEnd(() => client.end());
    const times = Math.max(20, Math.round(bench.scale.questions / 5));
    const worst = (work: () => Promise<unknown>) => async () =>
      percentile(await latencies(times, work), 0.99);
    const values = await inTurns(
      {
        ours: worst(() => asked.opened()),
        plain: worst(async () =>
          plainFacts(client, { agencies: [asked.agency()], ...(await asked.view()) }),
        ),
      },
      shortTurns(bench),
    );
    const note = `${String(built.tasks)} tasks`;
    return { ours: values.of('ours'), reference: values.of('plain'), note };
  },
};
