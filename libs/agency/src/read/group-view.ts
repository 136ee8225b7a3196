import type { LocalDate } from '@ledger/kernel';
import { nameOn } from '../domain/agency/agency.js';
import { definitionOn, type Group } from '../domain/group/group.js';
import { membersOf, type Directory } from '../domain/group/members-of.js';

/** A group in a list, and how it is meant on a day. */
export function groupInList(group: Group, on: LocalDate) {
  const { id, name, spellings } = group;
  const definition = definitionOn(group, on);
  return {
    id,
    name,
    spellings,
    definedFrom: definition?.from ?? null,
    rule: definition?.rule?.words ?? null,
  };
}

/** A group with its members on a day, in order of their ids. */
export function groupOn(group: Group, directory: Directory, on: LocalDate) {
  const agencies = new Map(directory.agencies.map((agency) => [agency.id, agency]));
  const members = membersOf(group, directory, on).flatMap((id) => {
    const agency = agencies.get(id);
    const called = agency === undefined ? null : nameOn(agency, on);
    return called === null ? [] : [{ id, name: called.name }];
  });
  return { ...groupInList(group, on), on, members };
}
