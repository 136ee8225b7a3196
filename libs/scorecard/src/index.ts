export { adoptDefaultPolicy } from './application/adopt-default-policy.js';
export * from './domain/assessment/common-points.decider.js';
export * from './domain/assessment/common-points.events.js';
export { PERIOD_CLOSE_EVENTS } from './domain/close/period-close.events.js';
export { PERIOD_CLOSE_LIFECYCLE } from './domain/close/period-close.lifecycle.js';
export { completionRates, type Rate } from './domain/card/rates.js';
export { partitionFault, type PartitionFault } from './domain/obligation/bucket.js';
export { countedCardOf, type CountedCard } from './domain/card/counted-card.js';
export { rank } from './domain/engine/ranking.js';
export { exactNumber } from './domain/exact/fraction.js';
export { periodNamed } from './domain/period/scoring-period.js';
export { SCORECARD_EVENTS } from './domain/events.js';
export { PROGRAMME_EVENTS } from './domain/programme/programme.events.js';
export {
  assessmentStream,
  closeStream,
  programmeStream,
  SCORING_POLICY_STREAM,
} from './domain/streams.js';
export { DEFAULT_SCORING_POLICY } from './domain/policy/default-policy.seed.js';
export * from './domain/policy/scoring-policy.decider.js';
export * from './domain/policy/scoring-policy.events.js';
export { SCORING_POLICY_SCHEMA } from './domain/policy/scoring-policy.schema.js';
export * from './domain/policy/scoring-policy.js';
export {
  comparisonInWords,
  peerComparisonInWords,
  programmeInWords,
  rankingInWords,
} from './export/answers-in-words.js';
export { ComparisonDocuments } from './export/comparison-documents.js';
export { ScorecardDocuments } from './export/scorecard-documents.js';
export { CountedCardReader, withoutLists } from './read/counted-card-reader.js';
export { countedCardAnswer } from './read/counted-card-answer.js';
export { KeptCardCounts } from './read/kept-card-counts.js';
export { obligationHistory } from './history/obligation-history.projection.js';
export { KeptCounts } from './read/kept-counts.js';
export { KeptObligations } from './read/kept-obligations.js';
export { logScores, type LogScores } from './read/log-scores.js';
export {
  programmeAnswer,
  rankingAnswer,
  scorecardAnswer,
  type ScorecardAnswer,
} from './read/scorecard-answer.js';
export { comparisonAnswer, peerComparisonAnswer } from './read/comparison-answer.js';
export type { CountQuestion } from './read/standing-counts.port.js';
export { FigureReader } from './read/figure-reader.js';
export { openedFigureAnswer } from './read/opened-figure-answer.js';
export type { AskedFacts } from './read/scorecard-reader.js';
export { scorecardInWords } from './read/scorecard-words.js';
export { ScorecardCommandsModule } from './scorecard-commands.module.js';
export { ScorecardQueryModule } from './scorecard-query.module.js';
