import type { Standing } from './standing.js';

/** Obligations that a policy cannot tell apart: counted, or the very ones. */
export interface StandingGroup extends Pick<
  Standing,
  'status' | 'marks' | 'reasons' | 'completed' | 'silent'
> {
  readonly count: number;
  /** How many missed instants of each cost points and fail gates. */
  readonly misses: number;
  /** Which they are; empty where they were only counted. */
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
export function sizeOf(groups: readonly StandingGroup[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}
