import { isRefusal, type Instant } from '@ledger/kernel';
import { awaitedOf, type AwaitedOf } from '../domain/card/awaiting.js';
import { namedCountedFigures, type NamedFigure } from '../domain/card/named-figures.js';
import {
  countedScorecardOf,
  type CardScope,
  type CountedScorecard,
} from '../domain/card/scorecard.js';
import { standingOf, type Standing } from '../domain/obligation/standing.js';
import { cutOf } from '../domain/obligation/viewpoint.js';
import type { CardCounts, NamingWanted } from './card-counts.port.js';
import { seenFrom, type PointLog, type Seen } from './card-question.js';
import type { NamedObligationSource } from './obligation-source.port.js';
import {
  askedCard,
  type AskedFacts,
  type CannotScore,
  type CardQuestion,
  type SeenCard,
} from './scorecard-reader.js';

export interface CountedCardTools {
  readonly log: PointLog;
  readonly counts: CardCounts;
  readonly source: NamedObligationSource;
  readonly facts: AskedFacts;
  readonly clock: () => Instant;
}

/** A scorecard whose obligations were counted, and from where it was looked at. */
export interface SeenCountedCard {
  readonly seen: Seen;
  readonly card: CountedScorecard & { readonly awaiting: readonly AwaitedOf[] };
  readonly figures: readonly NamedFigure[];
}

/** A card that was made of each of its obligations, without its lists. */
export function withoutLists({ seen, card }: SeenCard): SeenCountedCard {
  return { seen, card, figures: namedCountedFigures(card) };
}

/** The same with how to find which obligations are behind the figures. */
export interface OpenableCounts extends SeenCountedCard {
  /** Of those that were to be found, in no order. */
  readonly obligationsBehind: (figure: NamedFigure) => readonly string[];
  /** How some of its obligations stand, in order of their ids. */
  readonly standingsOf: (obligations: readonly string[]) => Promise<readonly Standing[]>;
}

/** Tells a scorecard by counting: no obligation is looked at by itself but those that wait for somebody. */
export class CountedCardReader {
  constructor(private readonly tools: CountedCardTools) {}

  /**
   * @param naming which obligations are to be found, behind the figures that follow from counts alone
   * @throws RefusedError if the log or the read model cannot be read
   */
  async card(question: CardQuestion, naming?: NamingWanted): Promise<OpenableCounts | CannotScore> {
    const { log, clock, facts, counts } = this.tools;
    const seen = await seenFrom(question, { log, now: clock() });
    if (isRefusal(seen)) return seen;
    const asked = await askedCard(question, seen, facts);
    if (isRefusal(asked)) return asked;
    const { scope, side, assessed } = asked;
    const { period, asOf, position } = seen;
    const exempts = scope.policy.rules.objectiveCauseExempts;
    const groups = await counts.cardAt({ side, period, asOf, exempts, position, naming });
    const standingsOf = (ids: readonly string[]) => this.#standings(ids, scope, seen);
    const waiting = naming === undefined ? groups.waiting : [];
    const awaiting = awaitedOf(await standingsOf(waiting));
    const card = { ...countedScorecardOf(scope, groups, assessed), awaiting };
    const figures = namedCountedFigures(card, groups.sizeOf);
    const obligationsBehind = ({ name, obligations }: NamedFigure) =>
      name.startsWith('awaiting.') ? obligations : groups.obligationsIn(obligations);
    return { seen, card, figures, obligationsBehind, standingsOf };
  }

  async #standings(
    obligations: readonly string[],
    { agency, predecessors, policy }: CardScope,
    { period, asOf, position }: Seen,
  ): Promise<readonly Standing[]> {
    if (obligations.length === 0) return [];
    const view = {
      side: [agency, ...predecessors],
      period,
      asOf,
      exempts: policy.rules.objectiveCauseExempts,
    };
    const cut = cutOf(view);
    const query = { obligations, from: period.from, cut, asOf, position };
    const found = await this.tools.source.obligationsNamed(query);
    return found.flatMap((obligation) => standingOf(obligation, view) ?? []);
  }
}
