import type { Position } from '@ledger/event-log';
import type { Instant } from '@ledger/kernel';
import type { ScoredObligation } from '../domain/obligation/scored-obligation.js';

/** From where obligations are looked at. */
interface ObligationsSeen {
  /** What ended before it is of no interest. */
  readonly from: Instant;
  /** Up to when events are seen, exclusive. */
  readonly cut: Instant;
  /** T, exclusive, not before `cut`: causes confirmed by then excuse a miss of before. */
  readonly asOf: Instant;
  /** The last position that is known. */
  readonly position: Position;
}

/** What is asked of the history of obligations. */
export interface ObligationQuery extends ObligationsSeen {
  /** Obligations that one of these agencies ever answered for, or was asked for a part of, or that a document assigned. */
  readonly by: 'agency' | 'coordinator' | 'document';
  readonly keys: readonly string[];
}

/** Obligations that are known by their ids. */
export interface NamedObligationsQuery extends ObligationsSeen {
  readonly obligations: readonly string[];
}

/** Tells a few obligations without a look at any other. */
export interface NamedObligationSource {
  obligationsNamed(query: NamedObligationsQuery): Promise<readonly ScoredObligation[]>;
}

/** Obligations as they stood at a cut, as far as they were known. */
export interface ObligationSource {
  /** May give more than was asked for; scoring passes over what does not belong on a card. */
  obligationsAt(query: ObligationQuery): Promise<readonly ScoredObligation[]>;
}
