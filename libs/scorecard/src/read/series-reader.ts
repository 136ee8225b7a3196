import { asOfInstant, isRefusal, refuse, type Refusal } from '@ledger/kernel';
import { namedScorecardFigures, type NamedFigure } from '../domain/card/named-figures.js';
import { periodParts, type PartKind } from '../domain/period/period-parts.js';
import { periodNamed } from '../domain/period/scoring-period.js';
import { seenFrom, type Seen } from './card-question.js';
import type {
  CannotScore,
  CardQuestion,
  ScorecardReader,
  ScorecardReaderTools,
} from './scorecard-reader.js';

/** Most points of a series: three years of months. */
const LONGEST_SERIES = 36;

export interface SeriesQuestion extends CardQuestion {
  /** Into which parts the period is divided, each taken at its own end. */
  readonly by?: PartKind | undefined;
  /** Or the dates as of which the whole period is taken; T itself is then none of them. */
  readonly dates?: readonly string[] | undefined;
  /** Names of the figures that are wanted; all of them by default. */
  readonly figures?: readonly string[] | undefined;
}

/** The figures of one card of a series. */
interface SeriesPoint {
  readonly seen: Seen;
  readonly policy: string;
  readonly figures: readonly NamedFigure[];
}

export interface SeenSeries {
  readonly seen: Seen;
  readonly points: readonly SeriesPoint[];
}

export type CannotFollowOverTime =
  CannotScore | Refusal<'scorecard.series-unclear' | 'scorecard.figure-unknown'>;

/** Tells the figures of an agency over time, all known at one K. */
export class SeriesReader {
  constructor(
    private readonly cards: Pick<ScorecardReader, 'cardSeen'>,
    private readonly tools: Pick<ScorecardReaderTools, 'log' | 'clock'>,
  ) {}

  /** @throws RefusedError if the log or the read model cannot be read */
  async series(question: SeriesQuestion): Promise<SeenSeries | CannotFollowOverTime> {
    const { log, clock } = this.tools;
    const seen = await seenFrom(question, { log, now: clock() });
    if (isRefusal(seen)) return seen;
    const moments = momentsOf(question, seen);
    if (isRefusal(moments)) return moments;
    const points: SeriesPoint[] = [];
    for (const moment of moments) {
      const found = await this.cards.cardSeen(question, moment);
      if (isRefusal(found)) return found;
      const { scope } = found.card;
      const figures = namedScorecardFigures(found.card);
      points.push({ seen: moment, policy: scope.policy.policy, figures });
    }
    return wanted(question.figures, { seen, points });
  }
}

/** A figure need not be on every card of a series, such as what awaits one body, but on one of them. */
function wanted(
  names: readonly string[] | undefined,
  { seen, points }: SeenSeries,
): SeenSeries | CannotFollowOverTime {
  if (names === undefined || points.length === 0) return { seen, points };
  const known = new Set(points.flatMap(({ figures }) => figures.map(({ name }) => name)));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) return refuse('scorecard.figure-unknown', { figure: unknown });
  const isWanted = ({ name }: NamedFigure) => names.includes(name);
  return {
    seen,
    points: points.map((point) => ({ ...point, figures: point.figures.filter(isWanted) })),
  };
}

function momentsOf(
  { by, dates }: SeriesQuestion,
  seen: Seen,
): readonly Seen[] | CannotFollowOverTime {
  const parts = by === undefined ? [] : periodParts(seen.period, by);
  const points = parts.length + (dates?.length ?? 0);
  const isClear = (by === undefined) !== (dates === undefined);
  if (!isClear || points < 1 || points > LONGEST_SERIES) {
    return refuse('scorecard.series-unclear', { points, most: LONGEST_SERIES });
  }
  return dates === undefined ? partsSeen(parts, seen) : datesSeen(dates, seen);
}

/** What begins after T is left out: there is nothing of it to see yet. */
function partsSeen(names: readonly string[], seen: Seen): readonly Seen[] {
  return names.flatMap((name) => {
    const period = periodNamed(name);
    return isRefusal(period) || seen.asOf <= period.from ? [] : [{ ...seen, period }];
  });
}

function datesSeen(dates: readonly string[], seen: Seen): readonly Seen[] | CannotFollowOverTime {
  const moments: Seen[] = [];
  for (const date of dates) {
    const asOf = asOfInstant(date);
    if (isRefusal(asOf)) return asOf;
    if (asOf <= seen.period.from) {
      return refuse('scorecard.period-not-begun', { period: seen.period.name, asOf });
    }
    moments.push({ ...seen, asOf, forecast: asOf > seen.knownAt });
  }
  return moments;
}
