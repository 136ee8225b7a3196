import type { Disciplined } from '../engine/gates.js';
import { headReviewOf, type HeadReview, type HeadTenure } from '../engine/head-review.js';
import { scoreOf, type Score } from '../engine/score.js';
import type { Fraction } from '../exact/fraction.js';
import type { ScoredObligation } from '../obligation/scored-obligation.js';
import { standingOf, type Standing } from '../obligation/standing.js';
import type { Side } from '../obligation/viewpoint.js';
import { figuresOf, type Figures, type FiguresScope } from './figures.js';

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

export interface Scorecard extends Figures {
  readonly scope: CardScope;
  readonly score: Score;
  readonly headReview: HeadReview | null;
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
  const { agency, predecessors, period, policy } = scope;
  const { rules } = policy;
  const standings = standingsOn(scope, [agency, ...predecessors], obligations);
  return {
    scope,
    ...figuresOf(standings, scope),
    score: scoreOf({ standings, ...facts }, rules),
    headReview: headReviewOf(standings, period, { rules, tenure: facts.tenure }),
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
