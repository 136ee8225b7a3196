import type { LocalDate, Past } from '@ledger/kernel';
import { covers, endedOn, type Span } from '../span.js';
import type { SteeringEvent } from './steering.events.js';

export type SteeringMember = Span & {
  readonly person: string;
  readonly post: string;
  readonly agency: string | null;
};

/** All who ever sat in a steering body, in order of their first day. */
export type SteeringMembers = readonly SteeringMember[];

export function sittingOn(members: SteeringMembers, date: LocalDate): SteeringMembers {
  return members.filter((member) => covers(member, date));
}

export function evolveSteering(
  state: SteeringMembers,
  { type, payload }: Past<SteeringEvent>,
): SteeringMembers {
  switch (type) {
    case 'agency.steering-member-seated': {
      const { person, post, agency, from, to } = payload;
      return [...state, { person, post, agency, from, to }];
    }
    case 'agency.steering-member-left': {
      const { person, since, to } = payload;
      return endedOn(state, to, (member) => member.person === person && member.from === since);
    }
  }
}
