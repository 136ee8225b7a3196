import {
  refuse,
  refuseWithoutAnyRole,
  type Basis,
  type Decider,
  type Refusal,
} from '@ledger/kernel';
import type { ProgrammeRegistered } from './programme.events.js';

export type RegisterProgramme = {
  readonly kind: 'RegisterProgramme';
  readonly name: string;
  readonly documents: readonly string[];
};

export type Programme = ProgrammeRegistered['payload'];

export interface ProgrammeFacts {
  /** Those of the documents that are registered. */
  readonly documents: readonly { readonly document: string; readonly basis: Basis }[];
}

/** A stream `programme-<id>`. Once registered it stays as it is: figures of then and now must speak of the same. */
export const programmeDecider: Decider<
  Programme | null,
  RegisterProgramme,
  ProgrammeRegistered,
  ProgrammeFacts
> = {
  initial: null,
  evolve: (_state, { payload }) => payload,
  decide({ name, documents }, _state, { actor, facts }) {
    const refused =
      refuseWithoutAnyRole(actor, ['administrator', 'assigner']) ?? contentFault(name, documents);
    if (refused !== null) return refused;
    const known = facts.documents.map(({ document }) => document);
    const unknown = documents.find((document) => !known.includes(document));
    if (unknown !== undefined) return refuse('programme.document-unknown', { document: unknown });
    const basis = facts.documents.map((found) => found.basis);
    return [{ type: 'scorecard.programme-registered', payload: { name, documents }, basis }];
  },
};

function contentFault(name: string, documents: readonly string[]): Refusal | null {
  if (name.trim() === '') return refuse('programme.malformed', { field: 'name' });
  const distinct = documents.length > 0 && new Set(documents).size === documents.length;
  return distinct ? null : refuse('programme.malformed', { field: 'documents' });
}
