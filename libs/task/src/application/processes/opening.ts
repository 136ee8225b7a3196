import { isRefusal, localDate, RefusedError, uuidV5, yearsOf, type Instant } from '@ledger/kernel';
import type { Plan } from '@ledger/projection';
import { plannedChildren } from '../../domain/collective/children.js';
import type { Collective } from '../../domain/collective/collective.js';
import { taskStream } from '../../domain/streams.js';
import { toTask, type HouseCommand } from './house-command.js';
import { taskOf } from './succession.js';

/** When and because of what children are opened. */
export interface OpeningOccasion {
  readonly parent: { readonly stream: string; readonly rev: number };
  readonly effectiveAt: Instant;
  readonly enteredLate: boolean;
}

/** The commands that open a child each for the members; their ids follow from parent, member and year. */
export function* openingOf(
  task: Collective,
  who: { readonly members: readonly string[]; readonly year: number | null },
  { parent, effectiveAt, enteredLate }: OpeningOccasion,
): Generator<Plan<HouseCommand>> {
  const id = taskOf(parent.stream);
  const children = plannedChildren(task, { parent: id, ...who });
  // The years asked for are those of the deadline, which is all that could be refused.
  if (isRefusal(children)) throw new RefusedError(children);
  for (const { key, command: step } of children) {
    yield toTask(taskStream(uuidV5(id, ...key)), {
      kind: 'FollowParent',
      step,
      effectiveAt,
      enteredLate,
      parent,
    });
  }
}

/** The first and the last year of a yearly task of which children are opened; null if it is not yearly. */
export function yearsToOpen(
  { term }: Collective,
  assignedAt: Instant,
): { readonly first: number; readonly last: number } | null {
  const { deadline } = term;
  if (deadline.kind !== 'yearly') return null;
  const assigned = yearOf(assignedAt);
  const { firstYear, lastYear } = yearsOf(deadline, assigned);
  return { first: Math.max(firstYear, assigned), last: lastYear ?? Number.POSITIVE_INFINITY };
}

/** The calendar year in Asia/Ho_Chi_Minh. */
export function yearOf(instant: Instant): number {
  return Number(localDate(instant).slice(0, 4));
}
