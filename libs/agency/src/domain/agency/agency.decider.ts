import {
  isOpen,
  refuse,
  refuseWithoutRole,
  type CommandContext,
  type Decider,
  type Decision,
} from '@ledger/kernel';
import type { AgencyCommand, AgencyDecisionFacts, RegisterAgency } from './agency.commands.js';
import type { AgencyEvent } from './agency.events.js';
import { AGENCY_LIFECYCLE, agencyStatus } from './agency.lifecycle.js';
import { evolveAgency, type Agency, type AgencyEnd } from './agency.js';
import { dissolveAgency } from './dissolve-agency.js';
import { followMerger } from './follow-merger.js';
import { appointHead, endHeadTerm } from './head-of-agency.js';
import { moveAgency } from './move-agency.js';
import { registerAgency } from './register-agency.js';
import { renameAgency } from './rename-agency.js';

export const agencyDecider: Decider<
  Agency | null,
  AgencyCommand,
  AgencyEvent,
  AgencyDecisionFacts
> = {
  initial: null,
  evolve: evolveAgency,
  decide(command, state, context) {
    const refused = refuseWithoutRole(context.actor, 'administrator');
    if (refused !== null) return refused;
    if (command.type === 'RegisterAgency') return registerAgency(command, state, context);
    if (state === null) return refuse('agency.unknown', { agency: command.agency });
    const { end } = state;
    if (end !== null && !isOpen(AGENCY_LIFECYCLE, agencyStatus(state), command.type)) {
      return decideOnEnded(command, end);
    }
    return decideOnRegistered(command, state, context);
  },
};

function decideOnRegistered(
  command: Exclude<AgencyCommand, RegisterAgency>,
  agency: Agency,
  context: CommandContext<AgencyDecisionFacts>,
): Decision<AgencyEvent> {
  switch (command.type) {
    case 'RenameAgency':
      return renameAgency(command, agency, context);
    case 'MoveAgency':
      return moveAgency(command, agency, context);
    case 'FollowMerger':
      return followMerger(command, agency, context);
    case 'DissolveAgency':
      return dissolveAgency(command, agency, context);
    case 'AppointHead':
      return appointHead(command, agency, context);
    case 'EndHeadTerm':
      return endHeadTerm(command, agency, context);
  }
}

/** To dissolve once more on the same day decides nothing; whatever else would end the agency anew is refused. */
function decideOnEnded(command: AgencyCommand, { kind, day }: AgencyEnd): Decision<AgencyEvent> {
  const repeated = command.type === 'DissolveAgency' && kind === 'dissolved' && command.day === day;
  return repeated
    ? []
    : refuse('agency.ended', { agency: command.agency, date: day, validTo: day });
}
