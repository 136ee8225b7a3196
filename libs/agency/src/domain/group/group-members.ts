import {
  isRefusal,
  refuse,
  type CommandContext,
  type Decision,
  type LocalDate,
} from '@ledger/kernel';
import { presentOn } from '../agency/agency-presence.js';
import { contentOf } from '../content-of.js';
import { effectiveFrom } from '../effective.js';
import { refuseEnd, refuseMalformed } from '../field.js';
import { overlap, reaches } from '../span.js';
import type { AddGroupMember, GroupDecisionFacts, RemoveGroupMember } from './group.commands.js';
import type { GroupEvent } from './group.events.js';
import { definitionOn, type Group, type GroupMember } from './group.js';

type Context = CommandContext<GroupDecisionFacts>;

export function addGroupMember(
  command: AddGroupMember,
  state: Group,
  { now, facts }: Context,
): Decision<GroupEvent> {
  const { agency, from, to } = command;
  const refused =
    refuseMalformed(['from', from, 'date']) ??
    refuseEnd('to', from, to) ??
    refuseRuled(state, from);
  if (refused !== null) return refused;
  const known = presentOn(facts.agencies, agency, from);
  if (isRefusal(known)) return known;
  const member = state.members.find(
    (held) => held.agency === agency && overlap(held, { from, to }),
  );
  if (member !== undefined) return compare(command, member);
  const payload = contentOf(command);
  const basis = [known.basis];
  return [{ type: 'agency.group-member-added', payload, ...effectiveFrom(from, now), basis }];
}

function refuseRuled(group: Group, date: LocalDate) {
  const definition = definitionOn(group, date);
  if (definition === null) return refuse('group.unknown', { group: group.id });
  return definition.rule === null ? null : refuse('group.ruled', { group: group.id, date });
}

function compare(given: AddGroupMember, held: GroupMember): Decision<GroupEvent> {
  if (held.from === given.from && held.to === given.to) return [];
  const { group, agency } = given;
  return refuse('group.member-already', { group, agency, from: held.from });
}

export function removeGroupMember(
  command: RemoveGroupMember,
  state: Group,
  { now }: Context,
): Decision<GroupEvent> {
  const { group, agency, to } = command;
  const malformed = refuseMalformed(['to', to, 'date']);
  if (malformed !== null) return malformed;
  const member = state.members.find((held) => held.agency === agency && reaches(held, to));
  if (member === undefined) return refuse('group.not-a-member', { group, agency, date: to });
  if (member.to === to) return [];
  const payload = { ...contentOf(command), since: member.from };
  return [{ type: 'agency.group-member-removed', payload, ...effectiveFrom(to, now) }];
}
