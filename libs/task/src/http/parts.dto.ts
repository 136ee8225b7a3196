import { CAPACITIES } from '@ledger/access';
import type { CommandRequest } from '@ledger/command';
import type { Capacity } from '@ledger/kernel';
import { Field, ID, oneOf, OptionalField, text } from '@ledger/platform';
import type { Citation, DecisionMaker } from '../domain/parts.js';
import { orNull } from './or-null.js';

/** A registered document, and the clause of it that is meant. */
export class CitationDto {
  @Field(ID)
  readonly document!: string;

  @OptionalField(text(500))
  readonly clause?: string | null;
}

/** Who took a decision, where that is not the caller. */
export class DeciderDto {
  @Field(ID)
  readonly agency!: string;

  @OptionalField(ID, 'Left out where the document names only the body.')
  readonly person?: string | null;

  @OptionalField(oneOf(CAPACITIES))
  readonly capacity?: Capacity | null;
}

export function citationOf({ document, clause }: CitationDto): Citation {
  return { document, clause: orNull(clause) };
}

export function optionalCitationOf(citation: CitationDto | null | undefined): Citation | null {
  return citation ? citationOf(citation) : null;
}

export function deciderOf(
  decider: DeciderDto | null | undefined,
  { identity }: CommandRequest,
): DecisionMaker {
  if (!decider) return callerOf(identity.actor);
  const { agency, person, capacity } = decider;
  return { agency, person: orNull(person), capacity: orNull(capacity) };
}

function callerOf(actor: CommandRequest['identity']['actor']): DecisionMaker {
  if (actor.kind === 'person') {
    const { agency, person, capacity } = actor;
    return { agency, person, capacity };
  }
  return { agency: actor.process, person: null, capacity: null };
}
