import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventLog } from '@ledger/event-log';
import { accepted, isRefusal } from '@ledger/kernel';
import type { ReadModelTools } from '@ledger/projection';
import { randomInstants } from '@ledger/task/testing';
import type { Standing } from '../domain/obligation/standing.js';
import { HISTORIES, KeptHistories, TRIED } from '../testing/kept-history.js';
import { saidFacts } from '../testing/said-facts.js';
import { countedCardAnswer } from './counted-card-answer.js';
import { CountedCardReader, withoutLists } from './counted-card-reader.js';
import { FigureReader, type OpenedFigure } from './figure-reader.js';
import { KeptCardCounts } from './kept-card-counts.js';
import { KeptObligations } from './kept-obligations.js';
import { LogObligations } from './log-obligations.js';
import { ScorecardReader } from './scorecard-reader.js';

let histories: KeptHistories;
beforeAll(async () => {
  histories = await KeptHistories.open();
});
afterAll(() => histories.close());

const SEEDS = fc.integer({ min: 1, max: 1e6 });
const QUESTIONS = fc.record({
  asOf: randomInstants,
  knownAt: randomInstants,
  exempts: fc.boolean(),
  side: fc.constantFrom(['btttt'], ['bkhcn'], ['bkhcn', 'btttt'], ['vpcp', 'bkhcn', 'btttt']),
  period: fc.constantFrom('2025', '2025-Q1', '2025-H2', '2025-06', '2026-02'),
  /** By which of the figures a page is opened. */
  opened: fc.nat(),
});
type Question = typeof QUESTIONS extends fc.Arbitrary<infer Asked> ? Asked : never;

const clock = () => '2031-01-01T00:00:00.000Z';
/** As few on a page as make several pages of a card of ten. */
const LIMIT = 3;

/** The cards of a log both ways: counted by the database, and recomputed from the log one obligation after the other. */
class BothWays {
  private constructor(
    private readonly log: EventLog,
    private readonly kept: ReadModelTools,
  ) {}

  static async of(log: EventLog): Promise<BothWays> {
    return new BothWays(log, await histories.toolsFor(log));
  }

  async cards(asked: Question) {
    const { log } = this;
    const { whole, counted } = this.#readers(asked);
    const question = questionIn(asked);
    const [one, other] = [await whole.card(question), await counted.card(question)];
    if (isRefusal(one) || isRefusal(other)) {
      expect(other).toEqual(one);
      return null;
    }
    const reader = new FigureReader({ cards: whole, counted, programmes: NO_PROGRAMMES, log });
    return {
      standings: one.card.standings,
      whole: withoutLists(one),
      counted: other,
      pages: pagesBy(reader, question),
    };
  }

  #readers({ side: [, ...predecessors], exempts }: Question) {
    const { log, kept } = this;
    const tools = { log, clock, facts: saidFacts({ predecessors, exempts }) };
    const source = new KeptObligations(kept);
    const counts = new KeptCardCounts(kept);
    return {
      whole: new ScorecardReader({ ...tools, source: new LogObligations(log) }),
      counted: new CountedCardReader({ ...tools, source, counts }),
    };
  }
}

const NO_PROGRAMMES = { card: () => Promise.reject(new Error('no programme is asked for')) };

function questionIn({ asOf, knownAt, period, side }: Question) {
  const [agency = ''] = side;
  return { agency, period, asOf, knownAt, withPredecessors: side.length > 1 };
}

/** Every obligation behind a figure, page by page. */
function pagesBy(reader: FigureReader, question: ReturnType<typeof questionIn>) {
  return async (figure: string) => {
    const found: Standing[] = [];
    let cursor: string | null = null;
    do {
      const page = { limit: LIMIT, cursor, notBefore: null };
      const opened: OpenedFigure = accepted(await reader.ofAgency(question, { figure, page }));
      found.push(...opened.page.items);
      cursor = opened.page.next;
    } while (cursor !== null);
    return found;
  };
}

describe('a scorecard counted by the database', () => {
  it.each(HISTORIES)(
    'is the one recomputed from the log, and opens into the same obligations, for every (T, K) tried, of %s',
    async (_of, logFrom) => {
      let [counted, opened] = [0, 0];
      const kinds = new Set<string>();
      await fc.assert(
        fc.asyncProperty(SEEDS, async (seed) => {
          const ways = await BothWays.of(await logFrom(seed));
          for (const asked of fc.sample(QUESTIONS, { numRuns: 25, seed })) {
            const cards = await ways.cards(asked);
            if (cards === null) continue;
            const { whole, counted: found, pages } = cards;
            expect(countedCardAnswer(found)).toEqual(countedCardAnswer(whole));
            counted += found.card.total;
            for (const { name, count } of whole.figures) if (count > 0) kinds.add(name);
            const figure = whole.figures[asked.opened % whole.figures.length]!;
            const behind = new Set(figure.obligations);
            expect(await pages(figure.name)).toEqual(
              cards.standings.filter(({ obligation }) => behind.has(obligation)),
            );
            opened += behind.size;
          }
        }),
        TRIED,
      );
      expect(counted).toBeGreaterThan(20);
      expect(opened).toBeGreaterThan(10);
      expect([...kinds]).toEqual(expect.arrayContaining(TOLD));
    },
  );
});

/** Figures that some card of each history has to have. */
const TOLD = ['buckets.openOverdue', 'tasks.total', 'score.counted'];
