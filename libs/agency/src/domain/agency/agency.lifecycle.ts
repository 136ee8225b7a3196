import type { Lifecycle } from '@ledger/kernel';
import type { Agency } from './agency.js';
import type { AgencyCommand } from './agency.commands.js';

export type AgencyStatus = 'unregistered' | 'registered' | 'merged' | 'dissolved';

/**
 * The life of an agency as far as it is recorded, ends that lie ahead included. No state is final: what held before the
 * end can still be entered late, and a merger can be called off before its day.
 */
export const AGENCY_LIFECYCLE: Lifecycle<AgencyStatus, AgencyCommand['type']> = {
  name: 'agency',
  initial: 'unregistered',
  states: ['unregistered', 'registered', 'merged', 'dissolved'],
  final: [],
  transitions: [
    { command: 'RegisterAgency', from: ['unregistered'], to: ['registered'] },
    ...(['RenameAgency', 'MoveAgency', 'AppointHead', 'EndHeadTerm'] as const).flatMap((command) =>
      (['registered', 'merged', 'dissolved'] as const).map((state) => ({
        command,
        from: [state],
        to: [state],
      })),
    ),
    { command: 'FollowMerger', from: ['registered'], to: ['registered', 'merged'] },
    { command: 'FollowMerger', from: ['merged'], to: ['merged', 'registered'] },
    { command: 'DissolveAgency', from: ['registered'], to: ['dissolved'] },
  ],
};

export function agencyStatus(state: Agency | null): AgencyStatus {
  if (state === null) return 'unregistered';
  return state.end?.kind ?? 'registered';
}
