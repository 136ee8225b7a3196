import { localDate, refuse, type CommandContext, type Decision } from '@ledger/kernel';
import { contentOf } from '../content-of.js';
import { effectiveFrom } from '../effective.js';
import { refuseEnd, refuseMalformed } from '../field.js';
import { overlap, reaches } from '../span.js';
import type { AppointHead, EndHeadTerm } from './agency.commands.js';
import type { AgencyEvent } from './agency.events.js';
import { refuseAbsent } from './agency-presence.js';
import type { Agency, HeadTerm } from './agency.js';

type Clock = Pick<CommandContext, 'now'>;

export function appointHead(
  command: AppointHead,
  agency: Agency,
  { now }: Clock,
): Decision<AgencyEvent> {
  const { beganOn, person, to } = command;
  const from = beganOn ?? localDate(now);
  const refused =
    refuseMalformed(['person', person, 'opaque-id'], ['beganOn', from, 'date']) ??
    refuseEnd('to', from, to) ??
    refuseAbsent(agency, from);
  if (refused !== null) return refused;
  const inOffice = agency.heads.find((term) => overlap(term, { from, to }));
  if (inOffice !== undefined) return compare(command, inOffice);
  const payload = { ...contentOf(command), from };
  return [{ type: 'agency.head-appointed', payload, ...effectiveFrom(from, now) }];
}

function compare(given: AppointHead, held: HeadTerm): Decision<AgencyEvent> {
  const isRepeated =
    held.person === given.person && held.beganOn === given.beganOn && held.to === given.to;
  if (isRepeated) return [];
  const { person, from } = held;
  return refuse('agency.head-in-office', { agency: given.agency, person, from });
}

export function endHeadTerm(
  command: EndHeadTerm,
  agency: Agency,
  { now }: Clock,
): Decision<AgencyEvent> {
  const { person, to } = command;
  const malformed = refuseMalformed(['to', to, 'date']);
  if (malformed !== null) return malformed;
  const term = agency.heads.find((held) => held.person === person && reaches(held, to));
  if (term === undefined) {
    return refuse('agency.not-its-head', { agency: agency.id, person, date: to });
  }
  if (term.to === to) return [];
  const payload = { ...contentOf(command), since: term.from };
  return [{ type: 'agency.head-term-ended', payload, ...effectiveFrom(to, now) }];
}
