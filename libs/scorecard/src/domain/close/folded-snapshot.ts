import type { ScoringPeriod } from '../period/scoring-period.js';
import type { CloseScope } from './close-scope.js';
import type { ProposalFacts } from './propose-close.decider.js';

export interface SnapshotQuestion {
  readonly scope: CloseScope;
  readonly period: ScoringPeriod;
  /** The last position that is known. */
  readonly position: bigint;
  /** T as somebody words it; left out for K. */
  readonly asOf: string | undefined;
}

/** A card as it was folded from the log at a position, before it is stored. */
export interface FoldedSnapshot extends Omit<ProposalFacts, 'snapshot' | 'basis'> {
  /** The card as it is served, in canonical JSON (RFC 8785). */
  readonly json: string;
}
