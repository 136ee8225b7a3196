import type { Status } from './bucket.js';
import type { Standing } from './standing.js';

/** Obligations that a policy cannot tell apart: counted, or the very ones. */
export interface StandingGroup extends Pick<
  Standing,
  'status' | 'marks' | 'reasons' | 'completed' | 'silent'
> {
  readonly count: number;
  /** How many missed instants of each cost points and fail gates. */
  readonly misses: number;
  /** Which they are, or one name for all of them; empty where they were only counted. */
  readonly obligations: readonly string[];
}

/** One obligation as a group of its own. */
export function groupOf(standing: Standing): StandingGroup {
  const { obligation, status, marks, reasons, completed, silent, misses } = standing;
  return {
    count: 1,
    misses: misses.filter(({ counts }) => counts).length,
    obligations: [obligation],
    status,
    marks,
    reasons,
    completed,
    silent,
  };
}

/** How many obligations the groups are together. */
export function sizeOf(groups: readonly Pick<StandingGroup, 'count'>[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}

/** Which obligations they are, as far as they are known. */
export function behind(groups: readonly Pick<StandingGroup, 'obligations'>[]): readonly string[] {
  return groups.flatMap(({ obligations }) => obligations);
}

/** How many obligations have each of the statuses that are counted. @param none each of them with 0 */
export function countByStatus<Name extends Status>(
  none: Readonly<Record<Name, number>>,
  groups: readonly Pick<StandingGroup, 'status' | 'count'>[],
): Readonly<Record<Name, number>> {
  const counts: Record<string, number> = { ...none };
  for (const { status, count } of groups) {
    const earlier = counts[status];
    if (earlier !== undefined) counts[status] = earlier + count;
  }
  return counts as Record<Name, number>;
}
