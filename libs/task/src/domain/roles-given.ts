import type { Role } from './events/merger.events.js';
import { leadsNamed } from './parties.js';
import type { Coordinator } from './parts.js';
import type { TaskEvent, TaskEventType } from './task.events.js';
import type { Parties } from './task.js';

export interface GivenRole {
  readonly role: Role;
  readonly agency: string;
}

/** The events by which an agency comes to have a role in a task. */
export const GIVES_ROLES: readonly TaskEventType[] = [
  'task.assigned',
  'task.collectively-assigned',
  'task.assignment-completed',
  'task.members-named',
  'task.reassigned',
  'task.coordinator-asked',
  'task.role-passed-on',
];

/** The roles that an event gives, and to whom. A group that coordinates is no agency and is left out. */
export function rolesGiven({ type, payload }: TaskEvent): readonly GivenRole[] {
  switch (type) {
    case 'task.assigned':
      return [...leads([payload.lead]), ...parties(payload), ...coordinators(payload.assignment)];
    case 'task.collectively-assigned':
      return [
        ...leads(leadsNamed(payload.leads)),
        ...parties(payload),
        ...coordinators(payload.assignment),
      ];
    case 'task.assignment-completed':
      return [...leads([payload.lead]), ...coordinators(payload.assignment)];
    case 'task.members-named':
      return leads(payload.members);
    case 'task.reassigned':
      return leads([payload.to]);
    case 'task.coordinator-asked':
      return [{ role: 'coordinator', agency: payload.coordinator }];
    case 'task.role-passed-on':
      return [{ role: payload.role, agency: payload.to }];
    default:
      return [];
  }
}

function leads(agencies: readonly (string | null)[]): readonly GivenRole[] {
  return agencies.flatMap((agency) => (agency === null ? [] : [{ role: 'lead', agency }]));
}

function coordinators(assignment: {
  readonly coordinators: readonly Coordinator[];
}): readonly GivenRole[] {
  return assignment.coordinators.flatMap(({ kind, coordinator }) =>
    kind === 'agency' ? [{ role: 'coordinator', agency: coordinator }] : [],
  );
}

function parties(named: Parties): readonly GivenRole[] {
  const { assigner, verifier, alternateVerifier, disputeResolver } = named;
  const given: readonly (readonly [Role, string | null])[] = [
    ['assigner', assigner],
    ['verifier', verifier],
    ['alternate-verifier', alternateVerifier],
    ['dispute-resolver', disputeResolver],
  ];
  return given.flatMap(([role, agency]) => (agency === null ? [] : [{ role, agency }]));
}
