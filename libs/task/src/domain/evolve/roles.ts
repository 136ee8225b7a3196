import type { RolePassedOn } from '../events/merger.events.js';
import type { Parties, Recorded } from '../task.js';

const PARTY_OF = {
  assigner: 'assigner',
  verifier: 'verifier',
  'alternate-verifier': 'alternateVerifier',
  'dispute-resolver': 'disputeResolver',
} as const satisfies Record<string, keyof Parties>;

/** A role other than the lead's in the hands of the successor. */
export function passRole<T extends Recorded>(task: T, passed: RolePassedOn['payload']): T {
  const { role, from, to } = passed;
  if (role === 'lead') return task;
  if (role !== 'coordinator') {
    return { ...task, parties: { ...task.parties, [PARTY_OF[role]]: to } };
  }
  const coordinators = task.assignment.coordinators.map((link) =>
    link.coordinator === from ? { ...link, coordinator: to } : link,
  );
  return { ...task, assignment: { ...task.assignment, coordinators } };
}

export function withoutCoordinator<T extends Recorded>(task: T, coordinator: string): T {
  const coordinators = task.assignment.coordinators.filter(
    (link) => link.coordinator !== coordinator,
  );
  return { ...task, assignment: { ...task.assignment, coordinators } };
}
