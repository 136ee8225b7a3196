import type { Figures, FiguresScope } from '../domain/card/figures.js';
import type { Rate } from '../domain/card/rates.js';
import type { HeadReview } from '../domain/engine/head-review.js';
import type { Score } from '../domain/engine/score.js';
import { shown, type Fraction } from '../domain/exact/fraction.js';
import { RATIOS } from '../domain/policy/scoring-policy.js';
import type { Standing } from '../domain/obligation/standing.js';
import type { SeenProgramme } from './programme-reader.js';
import { DENOMINATOR_WORDS } from './rate-words.js';
import type { SeenTrial } from './policy-trial-reader.js';
import type { SeenRanking } from './ranking-reader.js';
import type { Seen } from './card-question.js';
import type { SeenCard } from './scorecard-reader.js';

/** A score as people read it, rounded half-up to one place, and as it was computed. */
function pointsAnswer(points: Fraction | null) {
  return points === null ? null : { shown: shown(points, 1), exact: exactWords(points) };
}

function exactWords({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? String(numerator) : `${String(numerator)}/${String(denominator)}`;
}

/** From where every figure of an answer was looked at. */
function seenAnswer({ asOf, knownAt, position, forecast }: Seen, policy: string) {
  return { asOf, knownAt, position: String(position), policy, forecast };
}

/** A scorecard as JSON: what the command line prints and the reporting service is served. */
export function scorecardAnswer({ seen, card }: SeenCard) {
  const { agency, predecessors, policy } = card.scope;
  return {
    agency,
    predecessors,
    ...figuresAnswer(seen, card),
    score: scoreAnswer(card.score),
    losses: card.score.losses.map((loss) => ({
      ...loss,
      points: pointsAnswer(loss.points),
      source: policy.source,
    })),
    headReview: card.headReview === null ? null : headReviewAnswer(card.headReview),
  };
}

/** A programme as JSON; nobody is scored for it as a whole. */
export function programmeAnswer({ seen, id, programme, card }: SeenProgramme) {
  const { name, documents } = programme;
  return { programme: id, name, documents, ...figuresAnswer(seen, card) };
}

function figuresAnswer(seen: Seen, card: Figures & { readonly scope: FiguresScope }) {
  const { period, policy } = card.scope;
  const from = seenAnswer(seen, policy.policy);
  const { name, kind, firstDay, lastDay } = period;
  return {
    period: { name, kind, firstDay, lastDay },
    ...from,
    buckets: card.buckets,
    beside: card.beside,
    total: card.total,
    tasks: card.tasks,
    breakdowns: card.breakdowns,
    rates: card.rates.map((rate) => ({ ...rateAnswer(rate), ...from })),
    ageing: card.ageing,
    cancelledWhenOverdue: card.standings
      .filter(
        ({ status, marks }) => status === 'cancelled' && marks.includes('closed-when-overdue'),
      )
      .map(({ obligation }) => obligation),
    awaiting: card.standings
      .filter(({ awaiting }) => awaiting.length > 0)
      .map(({ obligation, awaiting }) => ({ obligation, awaiting })),
    obligations: card.standings.map(standingAnswer),
  };
}

function rateAnswer({ name, numerator, denominator, of, value, obligations }: Rate) {
  const denominatorName = DENOMINATOR_WORDS[of].en;
  return { name, numerator, denominator, of, denominatorName, value, obligations };
}

function scoreAnswer({ ratios, results, common, total, proposal }: Score) {
  return {
    ratios: RATIOS.map((name) => {
      const { numerator, denominator, value } = ratios[name];
      return {
        name,
        numerator: exactWords(numerator),
        denominator,
        value: value === null ? null : Number(shown(value, 4)),
      };
    }),
    results: pointsAnswer(results),
    common: pointsAnswer(common),
    total: pointsAnswer(total),
    proposal,
  };
}

function headReviewAnswer({ completedShare, ...review }: HeadReview) {
  const share = completedShare === null ? null : Number(shown(completedShare, 4));
  return { ...review, completedShare: share };
}

/** An obligation that stands behind the figures, and why it counts. */
function standingAnswer(standing: Standing) {
  const { obligation, task, status, marks, reasons, instants, misses, overdue, silent } = standing;
  return { obligation, task, status, marks, reasons, instants, misses, overdue, silent };
}

export function rankingAnswer({ seen, peerGroup, policy, places, quota }: SeenRanking) {
  const { name, kind, firstDay, lastDay } = seen.period;
  return {
    peerGroup,
    period: { name, kind, firstDay, lastDay },
    ...seenAnswer(seen, policy.policy),
    places: places.map(({ entry, place, tied, smallNumber }) => ({
      agency: entry.agency,
      place,
      tied,
      smallNumber,
      counted: entry.counted,
      total: pointsAnswer(entry.total),
      results: pointsAnswer(entry.card.score.results),
      rating: entry.card.score.proposal.rating,
    })),
    quota,
  };
}

/** Who would change under the rules that were tried, and why. */
export function trialAnswer({ seen, peerGroup, policy, compared, changes }: SeenTrial) {
  return {
    peerGroup,
    period: seen.period.name,
    ...seenAnswer(seen, policy.policy),
    compared,
    changes: changes.map(({ agency, total, difference, rating, because }) => ({
      agency,
      total: { from: pointsAnswer(total.from), to: pointsAnswer(total.to) },
      difference: pointsAnswer(difference),
      rating,
      because,
    })),
  };
}

export type ProgrammeAnswer = ReturnType<typeof programmeAnswer>;
export type TrialAnswer = ReturnType<typeof trialAnswer>;
export type ScorecardAnswer = ReturnType<typeof scorecardAnswer>;
export type RankingAnswer = ReturnType<typeof rankingAnswer>;
