import { delayAge, delayDays, type DelayAge } from '@ledger/kernel';
import type { Standing } from '../obligation/standing.js';
import { groupOf, type StandingGroup } from '../obligation/standing-group.js';
import { cutOf, type Viewpoint } from '../obligation/viewpoint.js';
import { tasksAmong, type Tasks } from './tasks.js';

/** Obligations in one state that have a value in common by which cards are broken down. */
export interface PartGroup
  extends
    Pick<StandingGroup, 'status' | 'count' | 'obligations'>,
    Pick<Standing, 'subject' | 'answerable'> {}

/** Obligations that the counts of a card cannot tell apart, but for their documents and tasks. */
export interface CardGroup extends StandingGroup, PartGroup {
  /** How long they are overdue; null where they are not. */
  readonly delay: DelayAge | null;
}

/** All that the counts of a card follow from. */
export interface CardGroups {
  readonly groups: readonly CardGroup[];
  /** The same obligations by their documents, of which there may be thousands. */
  readonly byDocument: readonly PartGroup[];
  readonly tasks: Tasks;
}

/** Each obligation as a group of its own. */
export function cardGroupsOf(
  standings: readonly Standing[],
  scope: Pick<Viewpoint, 'period' | 'asOf'>,
): CardGroups {
  const until = cutOf(scope);
  const groups = standings.map((standing) => {
    const { subject, answerable, overdue } = standing;
    const delay =
      overdue === null ? null : delayAge(delayDays(overdue.since, overdue.heldFrom ?? until));
    return { ...groupOf(standing), subject, answerable, delay };
  });
  return { groups, byDocument: groups, tasks: tasksAmong(standings) };
}
