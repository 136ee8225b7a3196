import type { LocalDate } from '@ledger/kernel';
import { existsOn, parentOn, type Agency } from '../agency/agency.js';
import { covers } from '../span.js';
import type { GroupCondition, GroupRule } from './group.events.js';
import { definitionOn, type Group } from './group.js';

/** Everything there is to choose members from; agencies and groups each once. */
export interface Directory {
  readonly agencies: readonly Agency[];
  readonly groups: readonly Group[];
}

/**
 * The ids of a group's members on a day, in order: agencies that exist on that day and that the definition then in force
 * takes in. A group that is not defined yet has none. Ends also where groups, by decisions that raced, name each other.
 */
export function membersOf(group: Group, directory: Directory, date: LocalDate): readonly string[] {
  const question: Question = { directory, date, asked: new Set() };
  return directory.agencies
    .filter((agency) => existsOn(agency, date) && belongs(agency, group, question))
    .map(({ id }) => id)
    .sort();
}

interface Question {
  readonly directory: Directory;
  readonly date: LocalDate;
  /** The groups on the way here. */
  readonly asked: ReadonlySet<string>;
}

function belongs(agency: Agency, group: Group, question: Question): boolean {
  const definition = definitionOn(group, question.date);
  if (definition === null || question.asked.has(group.id)) return false;
  const asked = new Set([...question.asked, group.id]);
  return definition.rule === null
    ? group.members.some((member) => member.agency === agency.id && covers(member, question.date))
    : meets(agency, definition.rule, { ...question, asked });
}

function meets(agency: Agency, { anyOf }: GroupRule, question: Question): boolean {
  return anyOf.some((conditions) =>
    conditions.every((condition) => fulfils(agency, condition, question)),
  );
}

function fulfils(agency: Agency, condition: GroupCondition, question: Question): boolean {
  const { directory, date } = question;
  switch (condition.test) {
    case 'tier':
      return condition.of.includes(agency.registered.tier);
    case 'kind':
      return condition.of.includes(agency.registered.kind);
    case 'parent': {
      const parent = parentOn(agency, date);
      return parent !== null && condition.of.includes(parent);
    }
    case 'group': {
      const other = directory.groups.find(({ id }) => id === condition.group);
      return other !== undefined && belongs(agency, other, question);
    }
  }
}
