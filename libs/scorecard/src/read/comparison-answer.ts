import type { Place } from '../domain/engine/ranking.js';
import type { SeenComparison, SeenPeerComparison } from './comparison-reader.js';
import { pointsAnswer } from './exact-answer.js';
import { periodAnswer, seenAnswer } from './figures-answer.js';
import type { RankedCard } from './ranking-reader.js';
import type { SeenCard } from './scorecard-reader.js';
import type { SeenSeries } from './series-reader.js';

/** How two cards of an agency differ, and from where each was looked at. */
export function comparisonAnswer({ from, to, figures, obligations, because }: SeenComparison) {
  const { agency, predecessors } = to.card.scope;
  return {
    agency,
    predecessors,
    period: periodAnswer(to.seen),
    from: sideAnswer(from),
    to: sideAnswer(to),
    because,
    figures,
    obligations,
  };
}

function sideAnswer({ seen, card: { score, scope } }: SeenCard) {
  return {
    ...seenAnswer(seen, scope.policy.policy),
    total: pointsAnswer(score.total),
    rating: score.proposal.rating,
  };
}

/** Which agencies of a peer group stand otherwise. */
export function peerComparisonAnswer({ from, to, compared, changes }: SeenPeerComparison) {
  return {
    peerGroup: to.peerGroup,
    period: periodAnswer(to.seen),
    from: seenAnswer(from.seen, from.policy.policy),
    to: seenAnswer(to.seen, to.policy.policy),
    compared,
    changes: changes.map(({ from: before, to: after, ...change }) => ({
      ...change,
      from: placeAnswer(before),
      to: placeAnswer(after),
    })),
  };
}

function placeAnswer(place: Place<RankedCard> | null) {
  if (place === null) return null;
  const { entry, place: number, tied } = place;
  const { rating } = entry.card.score.proposal;
  return { place: number, tied, total: pointsAnswer(entry.total), rating };
}

/** The figures of an agency over time. */
export function seriesAnswer(agency: string, { seen, points }: SeenSeries) {
  return {
    agency,
    knownAt: seen.knownAt,
    position: String(seen.position),
    points: points.map((point) => ({
      period: periodAnswer(point.seen),
      ...seenAnswer(point.seen, point.policy),
      figures: point.figures.map(({ name, value }) => ({ figure: name, value })),
    })),
  };
}

export type ComparisonAnswer = ReturnType<typeof comparisonAnswer>;
export type PeerComparisonAnswer = ReturnType<typeof peerComparisonAnswer>;
export type SeriesAnswer = ReturnType<typeof seriesAnswer>;
