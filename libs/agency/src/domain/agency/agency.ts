import type { LocalDate, Past } from '@ledger/kernel';
import { covers, endedOn, inForceOn, type Span } from '../span.js';
import type { AgencyEvent, AgencyFacts, AgencyRegistered } from './agency.events.js';

export type AgencyName = {
  readonly from: LocalDate;
  readonly name: string;
  readonly shortName: string;
};

export type AgencyParent = { readonly from: LocalDate; readonly parent: string | null };

/** `from` is the first day known in office; `beganOn` is null where the day of appointment is not known. */
export type HeadTerm = Span & { readonly person: string; readonly beganOn: LocalDate | null };

/** How an agency ends; `day` is the first on which it no longer exists. */
export type AgencyEnd =
  | {
      readonly kind: 'merged';
      readonly day: LocalDate;
      readonly merger: string;
      readonly successor: string;
    }
  | { readonly kind: 'dissolved'; readonly day: LocalDate };

export type Agency = {
  readonly id: string;
  /** As first registered; a repeated load is compared with them. */
  readonly registered: AgencyFacts;
  /** Each holds until the next begins, and the last until the agency ends. */
  readonly names: readonly AgencyName[];
  /** Likewise. */
  readonly parents: readonly AgencyParent[];
  readonly heads: readonly HeadTerm[];
  readonly end: AgencyEnd | null;
  /** Revision of the last event that spoke of the end; -1 before any did. An older one folded after it is passed over. */
  readonly endRevision: number;
};

export function validityOf({ registered, end }: Agency): Span {
  return { from: registered.validFrom, to: end?.day ?? null };
}

export function existsOn(agency: Agency, date: LocalDate): boolean {
  return covers(validityOf(agency), date);
}

/** What the agency is called on a day; null on a day on which it does not exist. */
export function nameOn(agency: Agency, date: LocalDate): AgencyName | null {
  return existsOn(agency, date) ? inForceOn(agency.names, date) : null;
}

/** The agency above it on a day; null where there is none, none is known, or the agency does not exist. */
export function parentOn(agency: Agency, date: LocalDate): string | null {
  return existsOn(agency, date) ? (inForceOn(agency.parents, date)?.parent ?? null) : null;
}

/** Who heads the agency on a day. Null means *unknown*: a missing term exempts nobody. */
export function headOn(agency: Agency, date: LocalDate): HeadTerm | null {
  if (!existsOn(agency, date)) return null;
  return agency.heads.find((term) => covers(term, date)) ?? null;
}

export function evolveAgency(state: Agency | null, event: Past<AgencyEvent>): Agency | null {
  if (event.type === 'agency.registered') return registered(event.payload);
  return state === null ? null : evolveRegistered(state, event);
}

function registered({ agency: id, ...payload }: AgencyRegistered['payload']): Agency {
  const { validFrom: from, name, shortName, parent } = payload;
  return {
    id,
    registered: payload,
    names: [{ from, name, shortName }],
    parents: [{ from, parent }],
    heads: [],
    end: null,
    endRevision: -1,
  };
}

function evolveRegistered(
  state: Agency,
  event: Past<Exclude<AgencyEvent, { type: 'agency.registered' }>>,
): Agency {
  switch (event.type) {
    case 'agency.renamed': {
      const { from, name, shortName } = event.payload;
      return { ...state, names: [...state.names, { from, name, shortName }] };
    }
    case 'agency.moved': {
      const { from, parent } = event.payload;
      return { ...state, parents: [...state.parents, { from, parent }] };
    }
    case 'agency.head-appointed': {
      const { person, beganOn, from, to } = event.payload;
      return { ...state, heads: [...state.heads, { person, beganOn, from, to }] };
    }
    case 'agency.head-term-ended': {
      const { person, since, to } = event.payload;
      const isIt = (term: HeadTerm) => term.person === person && term.from === since;
      return { ...state, heads: endedOn(state.heads, to, isIt) };
    }
    default:
      return event.meta.rev < state.endRevision
        ? state
        : { ...state, end: endOf(event), endRevision: event.meta.rev };
  }
}

function endOf(
  event: Extract<
    AgencyEvent,
    { type: 'agency.merged' | 'agency.merger-called-off' | 'agency.dissolved' }
  >,
): AgencyEnd | null {
  switch (event.type) {
    case 'agency.merged': {
      const { day, merger, successor } = event.payload;
      return { kind: 'merged', day, merger, successor };
    }
    case 'agency.merger-called-off':
      return null;
    case 'agency.dissolved':
      return { kind: 'dissolved', day: event.payload.day };
  }
}
