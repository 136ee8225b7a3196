import { localDate, type Instant } from '@ledger/kernel';
import type { Collective } from '../../domain/collective/collective.js';
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

/**
 * To whom a collective task falls: the agencies named, and the members of the group as of the assignment, each replaced
 * by whoever had taken its place when the children begin.
 */
export async function membersOfTask(
  task: Collective,
  asked: MembersAsked,
  { house, groups }: { readonly house: HouseReader; readonly groups: GroupMembers },
): Promise<readonly string[]> {
  const { leads, named, assignment } = task;
  const group = 'group' in leads ? leads.group : null;
  const inGroup = group === null ? [] : await groups.on(group.group, localDate(asked.assignedAt));
  const since = named.map(({ member }) => member);
  const passing = passingTask(asked.stream, assignment);
  const members = new Set<string>();
  for (const member of [...inGroup, ...leadsNamed(leads), ...since]) {
    members.add(await successorOn(house, member, { task: passing, on: localDate(asked.opensAt) }));
  }
  return [...members];
}
