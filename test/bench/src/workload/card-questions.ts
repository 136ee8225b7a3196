import { openPostgresEventLog } from '@ledger/event-log';
import {
  accepted,
  addDays,
  instantAfter,
  isRefusal,
  RefusedError,
  startOfDay,
} from '@ledger/kernel';
import { openProjectorPool, ReadModels } from '@ledger/projection';
import {
  countedCardAnswer,
  countedCardOf,
  CountedCardReader,
  DEFAULT_SCORING_POLICY,
  exactNumber,
  FigureReader,
  KeptCardCounts,
  KeptCounts,
  KeptObligations,
  openedFigureAnswer,
  periodNamed,
  type AskedFacts,
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
const FACTS = {
  common: exactNumber('27'),
  disciplined: false,
  tenure: { head: 'unknown' },
} as const;

/** The history holds tasks and no agency, policy or assessment: of these every card is told the same. */
const SAID: AskedFacts = {
  agencyFault: () => Promise.resolve(null),
  policy: () => Promise.resolve(POLICY),
  predecessorsOf: () => Promise.resolve([]),
  tiersOf: (agencies) => Promise.resolve(new Map(agencies.map((id) => [id, 'province']))),
  assessed: () => Promise.resolve(FACTS),
};

/** Figures that people open: what is late, what is counted, and where points went. */
const OPENED = [
  'total',
  'buckets.openOverdue',
  'buckets.completedLate',
  'rates.on-time.denominator',
  'breakdowns.taskGroup.III',
  'score.counted',
  'score.losing',
];
const PAGE = { limit: 50, cursor: null, notBefore: null };

interface Readers {
  readonly counts: KeptCounts;
  readonly cards: CountedCardReader;
  readonly figures: FigureReader;
}

/** Asks for scorecards of random agencies and periods as of random (T, K); no answer is kept for another. */
export class CardQuestions {
  readonly #random = new Random(91);

  private constructor(
    private readonly readers: Readers,
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
    const source = new KeptObligations({ models, log });
    const cards = new CountedCardReader({
      ...{ log, source, facts: SAID, clock: () => new Date().toISOString() },
      counts: new KeptCardCounts({ models, log }),
    });
    const figures = new FigureReader({ log, counted: cards, ...NO_OTHER_CARDS });
    const readers = { counts: new KeptCounts({ models, log }), cards, figures };
    const positionAt = (instant: string) => log.positionAt(instant);
    return new CardQuestions(readers, positionAt, new SkewedAgencies(agencies));
  }

  /** Drawn as tasks are given out: the larger an agency, the more often. */
  agency(): string {
    return this.agencies.id(this.agencies.drawn(this.#random));
  }

  get largestAgency(): string {
    return this.agencies.id(0);
  }

  get everyAgency(): readonly string[] {
    return this.agencies.ids;
  }

  /** From where obligations are looked at. */
  async view() {
    const { period: words, asOf, knownAt } = this.#point();
    const period = periodNamed(words);
    if (isRefusal(period)) throw new RefusedError(period);
    const position = await this.positionAt(instantAfter(knownAt, -1));
    return { period, asOf, exempts: RULES.objectiveCauseExempts, position };
  }

  /** As somebody asks for the card of an agency. */
  question(agency = this.agency()) {
    return { agency, withPredecessors: false, ...this.#point() };
  }

  /** The answer to a question as it is sent: every number of the card, and no list. */
  async card(agency?: string): Promise<string> {
    const found = await this.readers.cards.card(this.question(agency));
    return JSON.stringify(countedCardAnswer(accepted(found)));
  }

  /** Likewise the first fifty obligations behind a figure of a card. */
  async opened(): Promise<string> {
    const asked = { figure: this.#random.of(OPENED), page: PAGE };
    const found = await this.readers.figures.ofAgency(this.question(), asked);
    // A figure by a task group is on no card without any obligation of it.
    if (isRefusal(found) && found.refused === 'scorecard.figure-unknown') return '';
    return JSON.stringify(openedFigureAnswer(accepted(found)));
  }

  /** What ranks agencies, each counted for itself. */
  async cards(question: CountQuestion): Promise<readonly CountedCard[]> {
    const counted = await this.readers.counts.countedAt(question);
    const agencies = question.agencies === 'everybody' ? this.everyAgency : question.agencies;
    return agencies.map((agency) =>
      countedCardOf(agency, counted.get(agency) ?? [], { facts: FACTS, rules: RULES }),
    );
  }

  #point() {
    const day = this.#random.between(30, SEEN_DAYS);
    const known = this.#random.between(30, SEEN_DAYS);
    return {
      period: this.#period(addDays(FIRST_DAY, day - 1)),
      asOf: startOfDay(addDays(FIRST_DAY, day)),
      knownAt: startOfDay(addDays(FIRST_DAY, known)),
    };
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

const NOT_ASKED = { card: () => Promise.reject(new Error('only counted figures are opened')) };
const NO_OTHER_CARDS = { cards: NOT_ASKED, programmes: NOT_ASKED };
