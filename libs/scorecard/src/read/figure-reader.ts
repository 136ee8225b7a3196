import type { EventLog } from '@ledger/event-log';
import { isRefusal, refuse, type JsonObject, type Refusal } from '@ledger/kernel';
import {
  cursorGiven,
  cursorText,
  refusePageSize,
  type ListIdentity,
  type Page,
  type PageRequest,
} from '@ledger/platform';
import { isDealingFigure } from '../domain/card/dealing-figures.js';
import {
  namedFigures,
  namedScorecardFigures,
  type NamedFigure,
} from '../domain/card/named-figures.js';
import type { Standing } from '../domain/obligation/standing.js';
import type { NamingWanted } from './card-counts.port.js';
import type { QuestionWords, Seen } from './card-question.js';
import type { CountedCardReader } from './counted-card-reader.js';
import type { CannotFollow, ProgrammeQuestion, ProgrammeReader } from './programme-reader.js';
import type { CannotScore, CardQuestion, ScorecardReader } from './scorecard-reader.js';

export interface FigureReaderTools {
  readonly cards: Pick<ScorecardReader, 'card'>;
  readonly counted: Pick<CountedCardReader, 'card'>;
  readonly programmes: Pick<ProgrammeReader, 'card'>;
  readonly log: Pick<EventLog, 'identity'>;
}

/** A figure by its name, and which page of the obligations behind it. */
export interface AskedFigure {
  readonly figure: string;
  readonly page: PageRequest;
}

export interface OpenedFigure {
  readonly seen: Seen;
  readonly figure: NamedFigure;
  readonly page: Page<Standing>;
}

export type CannotOpen = Refusal<
  | 'scorecard.figure-unknown'
  | 'cursor.unreadable'
  | 'cursor.other-list'
  | 'cursor.foreign-log'
  | 'read.size-invalid'
>;

/** A card with its figures by their names, however it was made. */
interface OpenableCard {
  readonly seen: Seen;
  readonly figures: readonly NamedFigure[];
  /** Ids of the obligations behind a figure that are still to be shown, in no order. */
  readonly obligationsOf: (figure: NamedFigure) => readonly string[];
  /** How they stand, in order of their ids. */
  readonly standingsOf: (obligations: readonly string[]) => Promise<readonly Standing[]>;
}

/**
 * Opens figures of cards into the obligations behind them, page by page; all pages show the card of the first. What follows
 * from how obligations stand is found by counting them, and only those of the page are looked at by themselves.
 */
export class FigureReader {
  constructor(private readonly tools: FigureReaderTools) {}

  /** @throws RefusedError if the log or the read model cannot be read */
  ofAgency(
    question: CardQuestion,
    asked: AskedFigure,
  ): Promise<OpenedFigure | CannotScore | CannotOpen> {
    const { cards, counted } = this.tools;
    return this.#open<CardQuestion, CannotScore>(question, asked, async (pinned, after) => {
      if (!isDealingFigure(asked.figure)) {
        const found = await counted.card(pinned, namingFor(asked.figure, after));
        return isRefusal(found) ? found : { ...found, obligationsOf: found.obligationsBehind };
      }
      const found = await cards.card(pinned);
      if (isRefusal(found)) return found;
      const { seen, card } = found;
      return { seen, figures: namedScorecardFigures(card), ...oneByOne(card.standings) };
    });
  }

  /** @throws RefusedError if the log or the read model cannot be read */
  ofProgramme(
    question: ProgrammeQuestion,
    asked: AskedFigure,
  ): Promise<OpenedFigure | CannotFollow | CannotOpen> {
    return this.#open<ProgrammeQuestion, CannotFollow>(question, asked, async (pinned) => {
      const found = await this.tools.programmes.card(pinned);
      if (isRefusal(found)) return found;
      const { seen, card } = found;
      return { seen, figures: namedFigures(card), ...oneByOne(card.standings) };
    });
  }

  async #open<Question extends QuestionWords, Fault extends Refusal>(
    question: Question,
    { figure, page }: AskedFigure,
    cardOf: (pinned: Question, after: string) => Promise<OpenableCard | Fault>,
  ): Promise<OpenedFigure | Fault | CannotOpen> {
    const { limit, cursor } = page;
    const fault = refusePageSize(limit);
    if (fault !== null) return fault;
    const list = listOf(figure, question);
    const { log } = await this.tools.log.identity();
    const after = cursorGiven(list, cursor, log);
    if (isRefusal(after)) return after;
    const pin = after === null ? {} : { asOf: after.asOf, position: after.position };
    const shown = after?.after[0] ?? '';
    const card = await cardOf({ ...question, ...pin }, shown);
    if (isRefusal(card)) return card;
    const found = card.figures.find(({ name }) => name === figure);
    if (found === undefined) return refuse('scorecard.figure-unknown', { figure });
    return {
      seen: card.seen,
      figure: found,
      page: await pageOf(card, found, { list, log, limit, after: shown }),
    };
  }
}

/** Everything that was asked: a cursor of one question is never continued with another. */
function listOf(figure: string, question: QuestionWords): ListIdentity {
  const filter = Object.fromEntries(
    Object.entries(question).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as const],
    ),
  ) as JsonObject;
  return { name: 'scorecard-figure', filter: { ...filter, figure } };
}

interface Turn {
  readonly list: ListIdentity;
  readonly log: string;
  readonly limit: number;
  /** The last obligation of the page before. */
  readonly after: string;
}

async function pageOf(
  card: OpenableCard,
  figure: NamedFigure,
  { list, log, limit, after }: Turn,
): Promise<Page<Standing>> {
  const { asOf, position } = card.seen;
  const pin = { log, asOf, position };
  const left = [...new Set(card.obligationsOf(figure))].filter((id) => id > after).sort();
  const shown = left.slice(0, limit);
  const last = shown.at(-1);
  const more = left.length > limit && last !== undefined;
  return {
    items: await card.standingsOf(shown),
    next: more ? cursorText(list, { ...pin, after: [last] }) : null,
    pin,
  };
}

function oneByOne(
  standings: readonly Standing[],
): Pick<OpenableCard, 'obligationsOf' | 'standingsOf'> {
  return {
    obligationsOf: ({ obligations }) => obligations,
    standingsOf: (ids) => {
      const asked = new Set(ids);
      return Promise.resolve(standings.filter(({ obligation }) => asked.has(obligation)));
    },
  };
}

/** A document may have thousands beside it, so that its obligations are found by it alone. What waits has its names anyway. */
function namingFor(figure: string, after: string): NamingWanted | undefined {
  if (figure.startsWith('awaiting.')) return undefined;
  return { by: figure.startsWith('breakdowns.document.') ? 'document' : 'state', after };
}
