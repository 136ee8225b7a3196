import { openPostgresEventLog } from '@ledger/event-log';
import { addDays, instantAfter, isRefusal, RefusedError, startOfDay } from '@ledger/kernel';
import { openProjectorPool, ReadModels } from '@ledger/projection';
import {
  countedCardOf,
  DEFAULT_SCORING_POLICY,
  exactNumber,
  KeptCounts,
  KeptObligations,
  namedScorecardFigures,
  periodNamed,
  queryFor,
  scorecardOf,
  type CountedCard,
  type CountQuestion,
} from '@ledger/scorecard';
import { closedAtEnd, type Bench } from '../bench.js';
import { historySize } from './history/history-size.js';
import { Random } from './history/random.js';
import { SkewedAgencies } from './history/skewed-agencies.js';
import { FIRST_DAY } from './history/task-history.js';
import type { ScoredHistory } from './scored-history.js';

/** T and K lie at random over all but the first month. */
const SEEN_DAYS = 870;
const RULES = DEFAULT_SCORING_POLICY;
const POLICY = {
  policy: 'default',
  from: FIRST_DAY,
  rules: RULES,
  source: { title: '366-QĐ/TW', number: null, date: null, issuer: null },
};
const PAGE = 50;
const FACTS = {
  common: exactNumber('27'),
  disciplined: false,
  tenure: { head: 'unknown' },
} as const;

/** Asks for scorecards of random agencies and periods as of random (T, K); no answer is kept for another. */
export class CardQuestions {
  readonly #random = new Random(91);

  private constructor(
    private readonly counts: KeptCounts,
    private readonly source: KeptObligations,
    private readonly positionAt: (instant: string) => Promise<bigint>,
    private readonly agencies: SkewedAgencies,
  ) {}

  static async open(bench: Bench, { url, tasks }: ScoredHistory): Promise<CardQuestions> {
    const log = await closedAtEnd(bench, openPostgresEventLog({ url, role: 'ledger_reader' }));
    const pool = openProjectorPool({ url, connections: 3 });
    const models = new ReadModels(pool);
    bench.atEnd(() => pool.end());
    bench.atEnd(() => models.close());
    const { agencies } = historySize(tasks, (await log.identity()).origin);
    const positionAt = (instant: string) => log.positionAt(instant);
    return new CardQuestions(
      new KeptCounts({ models, log }),
      new KeptObligations({ models, log }),
      positionAt,
      new SkewedAgencies(agencies),
    );
  }

  /** Every fourth is about the largest agency, the others are about whoever has any task. */
  agency(): string {
    return this.agencies.id(this.#random.percent(25) ? 0 : this.agencies.drawn(this.#random));
  }

  get everyAgency(): readonly string[] {
    return this.agencies.ids;
  }

  /** From where obligations are looked at. */
  async view() {
    const day = this.#random.between(30, SEEN_DAYS);
    const asOf = startOfDay(addDays(FIRST_DAY, day));
    const known = startOfDay(addDays(FIRST_DAY, this.#random.between(30, SEEN_DAYS)));
    const period = periodNamed(this.#period(addDays(FIRST_DAY, day - 1)));
    if (isRefusal(period)) throw new RefusedError(period);
    const position = await this.positionAt(instantAfter(known, -1));
    return { period, asOf, exempts: RULES.objectiveCauseExempts, position };
  }

  async cards(question: CountQuestion): Promise<readonly CountedCard[]> {
    const counted = await this.counts.countedAt(question);
    const agencies = question.agencies === 'everybody' ? this.everyAgency : question.agencies;
    return agencies.map((agency) =>
      countedCardOf(agency, counted.get(agency) ?? [], { facts: FACTS, rules: RULES }),
    );
  }

  /** The obligations behind one figure of the whole card of an agency: as many as a page shows. */
  async opened(agency: string, view: Awaited<ReturnType<CardQuestions['view']>>) {
    const obligations = await this.source.obligationsAt(queryFor('agency', [agency], view));
    const { period, asOf } = view;
    const scope = { agency, predecessors: [], period, asOf, policy: POLICY, tiers: new Map() };
    const figures = namedScorecardFigures(scorecardOf(scope, obligations, FACTS));
    return this.#random.of(figures).obligations.slice(0, PAGE);
  }

  /** The month, quarter, half-year or year of a day. */
  #period(day: string): string {
    const [year = '', month = ''] = day.split('-');
    const quarter = Math.ceil(Number(month) / 3);
    return this.#random.of([
      `${year}-${month}`,
      `${year}-Q${String(quarter)}`,
      `${year}-H${String(Math.ceil(quarter / 2))}`,
      year,
    ]);
  }
}
