import type { GroupRule } from './group.events.js';

/** The groups that a rule names, each once. */
export function groupsNamedBy({ anyOf }: GroupRule): readonly string[] {
  const named = anyOf
    .flat()
    .flatMap((condition) => (condition.test === 'group' ? [condition.group] : []));
  return [...new Set(named)];
}
