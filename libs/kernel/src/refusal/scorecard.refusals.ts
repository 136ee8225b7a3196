import type { NoParams } from './no-params.js';

/** Refusals of scoring policies, assessments and scorecards. Days are `YYYY-MM-DD`. */
export interface ScorecardRefusals {
  /** A policy is not as its schema has it; `field` is the path of the first fault, with dots. */
  'scoring-policy.malformed': { field: string };
  /** The points or the weights of a policy do not come to what they must. */
  'scoring-policy.sum-wrong': { field: string; sum: string; expected: string };
  /** Ratings do not go from best to worst by their points, each once. */
  'scoring-policy.ratings-unordered': { rating: string };
  /** Another policy has this name for good. */
  'scoring-policy.name-taken': { policy: string };
  /** The policy would begin on a day from which another one holds, or before. */
  'scoring-policy.overlapping': { policy: string; from: string; recorded: string };
  /** Only the first policy may begin on a day that is over. */
  'scoring-policy.back-dated': { from: string; today: string };
  'scoring-policy.none-in-force': { date: string };
  'scoring-policy.unknown': { policy: string };
  /** Common points are no number of the policy's range. */
  'assessment.points-invalid': { points: string; most: string };
  'assessment.grounds-missing': NoParams;
  /** Nobody assesses the agency that they serve in. */
  'assessment.of-own-agency': { agency: string };
  /** The words name no month, quarter, half-year, year or range of days. */
  'scorecard.period-unreadable': { words: string };
  /** The period begins after T, so that there is nothing of it to see. */
  'scorecard.period-not-begun': { period: string; asOf: string };
  /** K lies before the first event. */
  'scorecard.nothing-recorded': { knownAt: string };
  /** A position that was not known yet at K, or lies before the one that must be seen. */
  'scorecard.point-contradictory': { given: readonly string[] };
  /** The card has no figure of this name. */
  'scorecard.figure-unknown': { figure: string };
  /** A series names neither parts of the period nor dates, or both, or more than `most` points. */
  'scorecard.series-unclear': { points: number; most: number };
  /** Rankings are within peer groups only: ministries, provinces, the communes of a province. */
  'scorecard.peer-group-unknown': { peerGroup: string };
  'programme.unknown': { programme: string };
  /** Its name is blank, or its documents are none or named twice. */
  'programme.malformed': { field: string };
  'programme.document-unknown': { document: string };
}
