import type { Position } from '@ledger/event-log';
import type { StandingGroup } from '../domain/obligation/standing-group.js';
import type { Viewpoint } from '../domain/obligation/viewpoint.js';

/** Whose obligations are counted, each agency for itself, and from where they are seen. */
export interface CountQuestion extends Omit<Viewpoint, 'side'> {
  /** `everybody` for each agency that ever answered. */
  readonly agencies: readonly string[] | 'everybody';
  /** The last position that is known. */
  readonly position: Position;
}

/** Obligations by agency, counted by what a policy can tell of them. */
export type CountedStandings = ReadonlyMap<string, readonly StandingGroup[]>;

/** Counts how obligations stand, without looking at each of them by itself. */
export interface StandingCounts {
  countedAt(question: CountQuestion): Promise<CountedStandings>;
}
