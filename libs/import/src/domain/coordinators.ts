import type { RowFinding } from './findings.js';
import { segmentsOf, type Segment } from './segments.js';
import type { Spellings } from './spellings.js';
import { bodiesOf, isCutOff, lackOf } from './unresolved.js';

export interface PlannedCoordinator {
  readonly coordinator: string;
  readonly kind: 'agency' | 'group';
}

export interface ReadCoordinators {
  readonly coordinators: readonly PlannedCoordinator[];
  readonly findings: readonly RowFinding[];
}

/**
 * A group that coordinates is one link until somebody in it is asked for a part, so that "those concerned" of a group say
 * nothing else than the group.
 */
const CONCERNED = /^(có )?liên quan$/;

/** Reads who coordinates. What is not known is a finding and keeps nobody else from coordinating. */
export function readCoordinators(cell: string, spellings: Spellings): ReadCoordinators {
  const segments = segmentsOf(cell, spellings).map(concerned);
  const { agencies, groups } = bodiesOf(segments.filter((segment) => lackOf(segment) === null));
  const unresolved = segments.filter((segment) => lackOf(segment) !== null);
  return {
    coordinators: [
      ...agencies.map((coordinator) => ({ coordinator, kind: 'agency' as const })),
      ...groups.map((coordinator) => ({ coordinator, kind: 'group' as const })),
    ],
    findings: unresolved.map((segment) => ({
      finding: isCutOff(segment, spellings) ? 'cut-off-words' : (lackOf(segment) ?? 'unknown-body'),
      column: 'coordinators',
      words: segment.words,
    })),
  };
}

function concerned(segment: Segment): Segment {
  const onlyGroups = segment.bodies.length > 0 && segment.bodies.every(({ is }) => is === 'group');
  return onlyGroups && CONCERNED.test(segment.rest) ? { ...segment, rest: '' } : segment;
}
