import { countedScoreOf, type CountedScore } from '../engine/score.js';
import { sizeOf, type StandingGroup } from '../obligation/standing-group.js';
import type { ScoringPolicy } from '../policy/scoring-policy.js';
import type { AssessedFacts, Scorecard } from './scorecard.js';

/** As much of a scorecard as compares agencies: what their obligations come to, counted. */
export interface CountedCard {
  readonly agency: string;
  /** Obligations that count. */
  readonly counted: number;
  readonly score: CountedScore;
}

export function countedCardOf(
  agency: string,
  groups: readonly StandingGroup[],
  { facts, rules }: { readonly facts: AssessedFacts; readonly rules: ScoringPolicy },
): CountedCard {
  const counted = sizeOf(groups.filter(({ reasons }) => reasons.length > 0));
  return { agency, counted, score: countedScoreOf({ groups, ...facts }, rules) };
}

/** As much of it as a whole card tells by itself. */
export function countedFrom({ scope, score, standings }: Scorecard): CountedCard {
  const counted = standings.filter(({ reasons }) => reasons.length > 0).length;
  return { agency: scope.agency, counted, score };
}
