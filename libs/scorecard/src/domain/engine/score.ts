import { add, compare, exactNumber, fraction, smaller, type Fraction } from '../exact/fraction.js';
import type { Standing } from '../obligation/standing.js';
import { groupOf, sizeOf, type StandingGroup } from '../obligation/standing-group.js';
import type { Rating, RatingRule, ScoringPolicy } from '../policy/scoring-policy.js';
import { passGate, type Disciplined, type GateOutcome } from './gates.js';
import { lossesOf, type Loss } from './losses.js';
import { ratiosOf, resultPoints, type Ratios } from './ratios.js';

/** Why there are figures and no rating. */
export type Unrated = 'too-few-obligations' | 'no-data' | 'common-points-missing';

/** How far it is to a rating. */
interface RatingCheck {
  readonly rating: RatingRule['rating'];
  readonly enoughPoints: boolean;
  readonly gates: readonly GateOutcome[];
}

/** What a person is to decide on. Nothing follows from it by itself. */
interface Proposal {
  readonly rating: Rating | null;
  readonly unrated: Unrated | null;
  /** From the best rating down to the one proposed: what each asks for, and which gate failed. */
  readonly checks: readonly RatingCheck[];
}

/** What groups of obligations come to; nothing in it needs to know which they are. */
export interface CountedScore {
  readonly ratios: Ratios;
  /** Points for results; null without data. */
  readonly results: Fraction | null;
  /** Common points as assessed; null where nobody assessed them. */
  readonly common: Fraction | null;
  /** At most 100. */
  readonly total: Fraction | null;
  readonly proposal: Proposal;
}

export interface Score extends CountedScore {
  readonly losses: readonly Loss[];
}

interface SaidOfAgency {
  readonly common: Fraction | null;
  readonly disciplined: Disciplined;
}

export interface ScoreFacts extends SaidOfAgency {
  /** Everything on the card; what has no reason to count is left out here. */
  readonly standings: readonly Standing[];
}

export interface CountedFacts extends SaidOfAgency {
  /** Likewise, as far as they can be told apart. */
  readonly groups: readonly StandingGroup[];
}

const MOST_POINTS = fraction(100);

/** Applies a policy: exact, and without looking at anything but what is given. */
export function scoreOf({ standings, ...said }: ScoreFacts, rules: ScoringPolicy): Score {
  const counted = standings.filter(({ reasons }) => reasons.length > 0);
  const score = countedScoreOf({ groups: counted.map(groupOf), ...said }, rules);
  return { ...score, losses: lossesOf(counted, score.ratios, rules) };
}

/** The same of obligations that were only counted. */
export function countedScoreOf(
  { groups, common, disciplined }: CountedFacts,
  rules: ScoringPolicy,
): CountedScore {
  const counted = groups.filter(({ reasons }) => reasons.length > 0);
  const ratios = ratiosOf(counted, rules);
  const results = resultPoints(ratios, rules);
  const total =
    results === null || common === null ? null : smaller(MOST_POINTS, add(results, common));
  const unrated = unratedFor(sizeOf(counted), { results, common }, rules);
  const proposal =
    total === null || unrated !== null
      ? { rating: null, unrated, checks: [] }
      : propose(total, { counted, disciplined }, rules);
  return { ratios, results, common, total, proposal };
}

function unratedFor(
  counted: number,
  { results, common }: Pick<CountedScore, 'results' | 'common'>,
  { fewestForRating }: ScoringPolicy,
): Unrated | null {
  if (results === null) return 'no-data';
  if (counted < fewestForRating) return 'too-few-obligations';
  return common === null ? 'common-points-missing' : null;
}

function propose(
  total: Fraction,
  facts: { readonly counted: readonly StandingGroup[]; readonly disciplined: Disciplined },
  { ratings }: ScoringPolicy,
): Proposal {
  const checks: RatingCheck[] = [];
  for (const { rating, minimumPoints, gates } of ratings) {
    const enoughPoints = compare(total, exactNumber(minimumPoints)) >= 0;
    const check = { rating, enoughPoints, gates: gates.map((gate) => passGate(gate, facts)) };
    checks.push(check);
    if (enoughPoints && check.gates.every(({ outcome }) => outcome !== 'failed')) {
      return { rating, unrated: null, checks };
    }
  }
  return { rating: 'not-fulfilled', unrated: null, checks };
}
