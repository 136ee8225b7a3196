import { refuse, refuseWithoutRole, type Decider } from '@ledger/kernel';
import { defineGroup, redefineGroup } from './define-group.js';
import { addGroupMember, removeGroupMember } from './group-members.js';
import type { GroupCommand, GroupDecisionFacts } from './group.commands.js';
import type { GroupEvent } from './group.events.js';
import { evolveGroup, type Group } from './group.js';

export const groupDecider: Decider<Group | null, GroupCommand, GroupEvent, GroupDecisionFacts> = {
  initial: null,
  evolve: evolveGroup,
  decide(command, state, context) {
    const refused = refuseWithoutRole(context.actor, 'administrator');
    if (refused !== null) return refused;
    if (command.type === 'DefineGroup') return defineGroup(command, state, context);
    if (state === null) return refuse('group.unknown', { group: command.group });
    switch (command.type) {
      case 'RedefineGroup':
        return redefineGroup(command, state, context);
      case 'AddGroupMember':
        return addGroupMember(command, state, context);
      case 'RemoveGroupMember':
        return removeGroupMember(command, state, context);
    }
  },
};
