import type { LocalDate, Past } from '@ledger/kernel';
import { endedOn, inForceOn, type Span } from '../span.js';
import type { GroupDefined, GroupDefinition, GroupEvent } from './group.events.js';

/** Holds until the next one begins. */
export type DatedDefinition = GroupDefinition & { readonly from: LocalDate };

export type GroupMember = Span & { readonly agency: string };

export type Group = {
  readonly id: string;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly definitions: readonly DatedDefinition[];
  /** Members named one by one; they count while the definition in force has no rule. */
  readonly members: readonly GroupMember[];
  /** As first defined; a repeated load is compared with it. */
  readonly defined: GroupDefined['payload'];
};

/** How the group is defined on a day; null before it is. */
export function definitionOn({ definitions }: Group, date: LocalDate): DatedDefinition | null {
  return inForceOn(definitions, date);
}

export function evolveGroup(state: Group | null, event: Past<GroupEvent>): Group | null {
  if (event.type === 'agency.group-defined') return defined(event.payload);
  return state === null ? null : evolveDefined(state, event);
}

function defined(payload: GroupDefined['payload']): Group {
  const { group, name, spellings, from, rule } = payload;
  return {
    id: group,
    name,
    spellings,
    definitions: [{ from, rule }],
    members: [],
    defined: payload,
  };
}

function evolveDefined(
  state: Group,
  event: Exclude<GroupEvent, { type: 'agency.group-defined' }>,
): Group {
  switch (event.type) {
    case 'agency.group-redefined': {
      const { from, rule } = event.payload;
      return { ...state, definitions: [...state.definitions, { from, rule }] };
    }
    case 'agency.group-member-added': {
      const { agency, from, to } = event.payload;
      return { ...state, members: [...state.members, { agency, from, to }] };
    }
    case 'agency.group-member-removed': {
      const { agency, since, to } = event.payload;
      const isIt = (member: GroupMember) => member.agency === agency && member.from === since;
      return { ...state, members: endedOn(state.members, to, isIt) };
    }
  }
}
