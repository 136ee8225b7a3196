import type { Obligation } from './obligation.js';

/**
 * The task that an obligation belongs to, where tasks are counted and not obligations: joint leads and the members of a
 * group have one task; of a yearly task each year is one.
 */
export function countedUnder(
  obligation: string,
  { parent, term }: Pick<Obligation, 'parent' | 'term'>,
): string {
  switch (parent?.as) {
    case 'joint-lead':
    case 'group-member':
      return parent.task;
    case 'year':
      return `${parent.task} ${term.due?.lastDay.slice(0, 4) ?? ''}`.trim();
    default:
      return obligation;
  }
}
