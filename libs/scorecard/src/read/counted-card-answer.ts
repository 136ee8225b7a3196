import type { AwaitedOf } from '../domain/card/awaiting.js';
import type { LossCount } from '../domain/engine/losses.js';
import type { CountedScore } from '../domain/engine/score.js';
import type { AdoptedPolicy } from '../domain/policy/policy-history.js';
import { pointsAnswer } from './exact-answer.js';
import type { SeenCountedCard } from './counted-card-reader.js';
import { awaitedAnswer, countsAnswer, namedAnswer } from './figures-answer.js';
import { headReviewAnswer, openedCard, scoreAnswer } from './scorecard-answer.js';

/** A scorecard as JSON without its lists: every number of it, and how each of them is opened. */
export function countedCardAnswer({ seen, card, figures }: SeenCountedCard) {
  const { agency, predecessors, policy } = card.scope;
  return {
    agency,
    predecessors,
    ...countsAnswer(seen, card),
    awaiting: card.awaiting.map(countedAwaited),
    figures: figures.map(namedAnswer),
    opens: openedCard(card.scope, seen),
    score: countedScoreAnswer(card.score),
    lost: card.lost.map((lost) => lossCountAnswer(lost, policy)),
    headReview: card.headReview === null ? null : headReviewAnswer(card.headReview),
  };
}

function countedAwaited(awaited: AwaitedOf) {
  const { what, with: body, since, count } = awaitedAnswer(awaited);
  return { what, with: body, since, count };
}

/** A gate names obligations only where they were looked at. */
function countedScoreAnswer(score: CountedScore) {
  const { proposal, ...answer } = scoreAnswer(score);
  const { rating, unrated, checks } = proposal;
  return {
    ...answer,
    proposal: {
      rating,
      unrated,
      checks: checks.map(({ gates, ...check }) => ({
        ...check,
        gates: gates.map(({ gate, outcome }) => ({ gate, outcome })),
      })),
    },
  };
}

function lossCountAnswer(
  { ratio, rule, points, count }: LossCount,
  { source }: Pick<AdoptedPolicy, 'source'>,
) {
  return { ratio, rule, points: pointsAnswer(points), obligations: count, source };
}
