import type { Position } from '@ledger/event-log';
import type { CardGroups } from '../domain/card/card-groups.js';
import type { Viewpoint } from '../domain/obligation/viewpoint.js';

/** Obligations whose ids are to be told: by how they stand or by their documents, only those after an id. */
export interface NamingWanted {
  readonly by: 'state' | 'document';
  readonly after: string;
}

export interface CardCountQuestion extends Viewpoint {
  /** Agencies that are looked at as one. */
  readonly side: readonly string[];
  /** The last position that is known. */
  readonly position: Position;
  readonly naming?: NamingWanted | undefined;
}

/** A card counted, by groups that have names. */
export interface CountedCardGroups extends CardGroups {
  /** Obligations that are open and wait for somebody. */
  readonly waiting: readonly string[];
  /** How many obligations are in groups that are told apart by how they stand. */
  readonly sizeOf: (groups: readonly string[]) => number;
  /** Those in the groups of these names whose ids were wanted, in no order. */
  readonly obligationsIn: (groups: readonly string[]) => readonly string[];
}

/** Counts the obligations of a card, without looking at each of them by itself. */
export interface CardCounts {
  cardAt(question: CardCountQuestion): Promise<CountedCardGroups>;
}
