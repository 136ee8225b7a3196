import { namedFigures, namedScorecardFigures } from '../domain/card/named-figures.js';
import type { HeadReview } from '../domain/engine/head-review.js';
import type { CardScope } from '../domain/card/scorecard.js';
import type { CountedScore } from '../domain/engine/score.js';
import { RATIOS } from '../domain/policy/scoring-policy.js';
import { cardPath, openedBy } from './card-paths.js';
import type { Seen } from './card-question.js';
import { exactWords, pointsAnswer, roundedAnswer } from './exact-answer.js';
import {
  coordinatorAnswer,
  figuresAnswer,
  namedAnswer,
  periodAnswer,
  policyAnswer,
  seenAnswer,
} from './figures-answer.js';
import type { SeenTrial } from './policy-trial-reader.js';
import type { SeenProgramme } from './programme-reader.js';
import type { SeenRanking } from './ranking-reader.js';
import type { SeenCard } from './scorecard-reader.js';

/** A scorecard as JSON: what the command line prints and the reporting service is served. */
export function scorecardAnswer({ seen, card, asCoordinator }: SeenCard) {
  const { agency, predecessors, policy } = card.scope;
  return {
    agency,
    predecessors,
    ...figuresAnswer(seen, card),
    figures: namedScorecardFigures(card).map(namedAnswer),
    opens: openedCard(card.scope, seen),
    asCoordinator: coordinatorAnswer(asCoordinator),
    score: scoreAnswer(card.score),
    losses: card.score.losses.map((loss) => ({
      ...loss,
      points: pointsAnswer(loss.points),
      source: policy.source,
    })),
    headReview: card.headReview === null ? null : headReviewAnswer(card.headReview),
  };
}

export function openedCard({ agency, predecessors, policy }: CardScope, seen: Seen) {
  const merged = predecessors.length === 0 ? {} : { withPredecessors: 'true' };
  const asked = { policy: policy.policy, ...merged };
  return openedBy(`/v1/agencies/${agency}/scorecards/${seen.period.name}`, asked, seen);
}

/** A programme as JSON; nobody is scored for it as a whole. */
export function programmeAnswer({ seen, id, programme, card }: SeenProgramme) {
  const { name, documents } = programme;
  const asked = { policy: card.scope.policy.policy };
  return {
    programme: id,
    name,
    documents,
    ...figuresAnswer(seen, card),
    figures: namedFigures(card).map(namedAnswer),
    opens: openedBy(`/v1/programmes/${id}/scorecards/${seen.period.name}`, asked, seen),
  };
}

export function scoreAnswer({ ratios, results, common, total, proposal }: CountedScore) {
  return {
    ratios: RATIOS.map((name) => {
      const { numerator, denominator, value } = ratios[name];
      return {
        name,
        numerator: exactWords(numerator),
        denominator,
        value: roundedAnswer(value, 4),
      };
    }),
    results: pointsAnswer(results),
    common: pointsAnswer(common),
    total: pointsAnswer(total),
    proposal,
  };
}

export function headReviewAnswer({ completedShare, ...review }: HeadReview) {
  return { ...review, completedShare: roundedAnswer(completedShare, 4) };
}

export function rankingAnswer({ seen, peerGroup, policy, tiers, places, quota }: SeenRanking) {
  return {
    peerGroup,
    period: periodAnswer(seen),
    ...seenAnswer(seen, policy.policy),
    policyVersion: policyAnswer(policy),
    places: places.map(({ entry, place, tied, smallNumber }) => ({
      agency: entry.agency,
      tier: tiers.get(entry.agency) ?? null,
      place,
      tied,
      smallNumber,
      counted: entry.counted,
      total: pointsAnswer(entry.total),
      results: pointsAnswer(entry.card.score.results),
      rating: entry.card.score.proposal.rating,
    })),
    quota,
    opens: { card: cardPath('{agency}', policy.policy, seen) },
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

export type TrialAnswer = ReturnType<typeof trialAnswer>;
export type ScorecardAnswer = ReturnType<typeof scorecardAnswer>;
export type ProgrammeAnswer = ReturnType<typeof programmeAnswer>;
export type RankingAnswer = ReturnType<typeof rankingAnswer>;
