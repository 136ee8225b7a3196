import { groupStream } from '@ledger/agency';
import { localDate, type Instant } from '@ledger/kernel';
import type { Collective } from '../../domain/collective/collective.js';
import type { Leads } from '../../domain/events/collective.events.js';
import { leadsNamed } from '../../domain/parties.js';
import type { GroupMembers } from '../group-members.js';
import type { HouseReader } from '../house-reader.js';
import { passingTask, successorOn } from './succession.js';

export interface MembersAsked {
  readonly stream: string;
  /** The day on which the group counts. */
  readonly assignedAt: Instant;
  /** The day on which the children begin: by then some of those may have merged. */
  readonly opensAt: Instant;
}

interface Tools {
  readonly house: HouseReader;
  readonly groups: GroupMembers;
}

/**
 * To whom a collective task falls: the agencies named, and the members of the group as of the assignment, each replaced
 * by whoever had taken its place when the children begin.
 */
export async function membersOfTask(
  task: Collective,
  asked: MembersAsked,
  { house, groups }: Tools,
): Promise<readonly string[]> {
  const { leads, named, assignment } = task;
  const inGroup = await membersOfGroup(leads, asked, { house, groups });
  const since = named.map(({ member }) => member);
  const passing = passingTask(asked.stream, assignment);
  const members = new Set<string>();
  for (const member of [...inGroup, ...leadsNamed(leads), ...since]) {
    members.add(await successorOn(house, member, { task: passing, on: localDate(asked.opensAt) }));
  }
  return [...members];
}

/**
 * The members of the group in the version that the task names, by what else was known when it was assigned. So they are
 * the same in every year of a yearly task, and whenever the children are opened.
 */
async function membersOfGroup(
  leads: Leads,
  { stream, assignedAt }: MembersAsked,
  { house, groups }: Tools,
): Promise<readonly string[]> {
  const reference = 'group' in leads ? leads.group : null;
  if (reference === null) return [];
  const { group, version } = reference;
  const pin = {
    version: await house.positionOf(groupStream(group), version),
    rest: await house.positionOf(stream, 0),
  };
  return groups.pinned(group, localDate(assignedAt), pin);
}
