import type { Disciplined } from '../engine/gates.js';
import { headReviewOf, type HeadReview, type HeadTenure } from '../engine/head-review.js';
import { countedLosses, type LossCount } from '../engine/losses.js';
import { countedScoreOf, scoreOf, type CountedScore, type Score } from '../engine/score.js';
import type { Fraction } from '../exact/fraction.js';
import type { ScoredObligation } from '../obligation/scored-obligation.js';
import { standingOf, type Standing } from '../obligation/standing.js';
import type { Side } from '../obligation/viewpoint.js';
import type { CardGroups } from './card-groups.js';
import {
  countedFiguresOf,
  figuresOf,
  type CountedFigures,
  type Figures,
  type FiguresScope,
} from './figures.js';

/** Whose card it is. */
export interface CardScope extends FiguresScope {
  readonly agency: string;
  /** Those whose duties passed on to the agency, where it is asked for with them. */
  readonly predecessors: readonly string[];
}

/** What people have said of the agency, beside what follows from its obligations. */
export interface AssessedFacts {
  readonly common: Fraction | null;
  readonly disciplined: Disciplined;
  readonly tenure: HeadTenure;
}

/** As much of a scorecard as follows from its obligations counted. */
export interface CountedScorecard extends CountedFigures {
  readonly scope: CardScope;
  readonly score: CountedScore;
  readonly lost: readonly LossCount[];
  readonly headReview: HeadReview | null;
}

export interface Scorecard extends Figures, CountedScorecard {
  readonly score: Score;
}

/** A programme as it stands: what its documents assigned, whoever answers. */
export interface ProgrammeCard extends Figures {
  readonly scope: FiguresScope & { readonly documents: readonly string[] };
}

/** @param obligations as known at K; those that do not belong on the card are passed over */
export function scorecardOf(
  scope: CardScope,
  obligations: readonly ScoredObligation[],
  facts: AssessedFacts,
): Scorecard {
  const { agency, predecessors, policy } = scope;
  const standings = standingsOn(scope, [agency, ...predecessors], obligations);
  const figures = figuresOf(standings, scope);
  const score = scoreOf({ standings, ...facts }, policy.rules);
  return { scope, ...figures, score, ...reviewed(figures, { scope, score, facts }) };
}

/** The same of obligations that were only counted. */
export function countedScorecardOf(
  scope: CardScope,
  counted: CardGroups,
  facts: AssessedFacts,
): CountedScorecard {
  const figures = countedFiguresOf(counted, scope);
  const score = countedScoreOf({ groups: counted.groups, ...facts }, scope.policy.rules);
  return { scope, ...figures, score, ...reviewed(figures, { scope, score, facts }) };
}

/** What follows from the figures and the score together. */
function reviewed(
  { groups }: CountedFigures,
  {
    scope: { period, policy },
    score,
    facts,
  }: Pick<CountedScorecard, 'scope' | 'score'> & { readonly facts: AssessedFacts },
): Pick<CountedScorecard, 'lost' | 'headReview'> {
  const { rules } = policy;
  const counted = groups.filter(({ reasons }) => reasons.length > 0);
  return {
    lost: countedLosses(counted, score.ratios, rules),
    headReview: headReviewOf(groups, period, { rules, tenure: facts.tenure }),
  };
}

export function programmeCardOf(
  scope: ProgrammeCard['scope'],
  obligations: readonly ScoredObligation[],
): ProgrammeCard {
  const cited = obligations.filter(({ subject }) => scope.documents.includes(subject.document));
  return { scope, ...figuresOf(standingsOn(scope, 'everybody', cited), scope) };
}

function standingsOn(
  { period, asOf, policy }: FiguresScope,
  side: Side,
  obligations: readonly ScoredObligation[],
): readonly Standing[] {
  const view = { side, period, asOf, exempts: policy.rules.objectiveCauseExempts };
  const standings = obligations.flatMap((obligation) => standingOf(obligation, view) ?? []);
  return standings.sort((a, b) => (a.obligation < b.obligation ? -1 : 1));
}
