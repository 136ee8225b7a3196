import {
  isRefusal,
  refuse,
  refuseWithoutRole,
  type Basis,
  type Citation,
  type CommandContext,
  type Decider,
  type Decision,
  type LocalDate,
  type Refusal,
} from '@ledger/kernel';
import { presentOn } from '../agency/agency-presence.js';
import type { Agency } from '../agency/agency.js';
import { contentOf } from '../content-of.js';
import { effectiveFrom } from '../effective.js';
import { refuseEnd, refuseMalformed } from '../field.js';
import type { Known } from '../known.js';
import { overlap, reaches } from '../span.js';
import type { SteeringEvent } from './steering.events.js';
import { evolveSteering, type SteeringMember, type SteeringMembers } from './steering.js';

export type SeatMember = {
  readonly type: 'SeatMember';
  readonly body: string;
  readonly person: string;
  readonly post: string;
  readonly agency: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly source: Citation;
};

export type EndMembership = {
  readonly type: 'EndMembership';
  readonly body: string;
  readonly person: string;
  /** The first day on which the person no longer sits. */
  readonly to: LocalDate;
  readonly source: Citation;
};

export type SteeringCommand = SeatMember | EndMembership;

export type SteeringDecisionFacts = {
  /** The body, and the agency that the member represents. */
  readonly agencies: readonly Known<Agency>[];
};

type Context = CommandContext<SteeringDecisionFacts>;

export const steeringDecider: Decider<
  SteeringMembers,
  SteeringCommand,
  SteeringEvent,
  SteeringDecisionFacts
> = {
  initial: [],
  evolve: evolveSteering,
  decide(command, state, context) {
    const refused =
      refuseWithoutRole(context.actor, 'administrator') ??
      refuseMalformed(['person', command.person, 'opaque-id']);
    if (refused !== null) return refused;
    return command.type === 'SeatMember'
      ? seat(command, state, context)
      : end(command, state, context);
  },
};

function seat(
  command: SeatMember,
  state: SteeringMembers,
  { now, facts }: Context,
): Decision<SteeringEvent> {
  const { person, post, from, to } = command;
  const malformed =
    refuseMalformed(['post', post, 'text'], ['from', from, 'date']) ?? refuseEnd('to', from, to);
  if (malformed !== null) return malformed;
  const basis = basisOf(command, facts.agencies);
  if (isRefusal(basis)) return basis;
  const member = state.find((held) => held.person === person && overlap(held, { from, to }));
  if (member !== undefined) return compare(command, member);
  const payload = contentOf(command);
  return [{ type: 'agency.steering-member-seated', payload, ...effectiveFrom(from, now), basis }];
}

const COMPARED = ['post', 'agency', 'from', 'to'] as const;

function compare(given: SeatMember, held: SteeringMember): Decision<SteeringEvent> {
  if (COMPARED.every((field) => given[field] === held[field])) return [];
  const { body, person } = given;
  return refuse('steering.member-already', { body, person, from: held.from });
}

function end(
  command: EndMembership,
  state: SteeringMembers,
  { now }: Context,
): Decision<SteeringEvent> {
  const { body, person, to } = command;
  const malformed = refuseMalformed(['to', to, 'date']);
  if (malformed !== null) return malformed;
  const member = state.find((held) => held.person === person && reaches(held, to));
  if (member === undefined) return refuse('steering.not-a-member', { body, person, date: to });
  if (member.to === to) return [];
  const payload = { ...contentOf(command), since: member.from };
  return [{ type: 'agency.steering-member-left', payload, ...effectiveFrom(to, now) }];
}

function basisOf(
  { body, agency, from }: SeatMember,
  agencies: readonly Known<Agency>[],
): readonly Basis[] | Refusal {
  const known = presentOn(agencies, body, from);
  if (isRefusal(known)) return known;
  if (known.state.registered.kind !== 'steering-body') {
    return refuse('steering.not-a-body', { agency: body });
  }
  if (agency === null) return [known.basis];
  const represented = presentOn(agencies, agency, from);
  return isRefusal(represented) ? represented : [known.basis, represented.basis];
}
