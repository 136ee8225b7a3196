import type { LocalDate } from '@ledger/kernel';
import {
  existsOn,
  headOn,
  nameOn,
  parentOn,
  validityOf,
  type Agency,
} from '../domain/agency/agency.js';
import type { AgencyKind, Tier } from '../domain/agency/classification.js';
import { successionOf } from '../domain/service/service.js';
import { isSpelledLike } from './spelling.js';

/** An agency in a list: what it is called on a day, and for how long it exists. */
export function agencyInList(agency: Agency, on: LocalDate) {
  const { tier, kind } = agency.registered;
  const { from: validFrom, to: validTo } = validityOf(agency);
  const { name = null, shortName = null } = nameOn(agency, on) ?? {};
  const parent = parentOn(agency, on);
  return { id: agency.id, name, shortName, tier, kind, parent, validFrom, validTo };
}

/** An agency on a day and over time, with those whose tasks and people it took over, as all agencies tell it. */
export function agencyOn(agency: Agency, all: readonly Agency[], on: LocalDate) {
  const { registered, names, parents, heads, end } = agency;
  const predecessors = all.flatMap((other) => {
    const succession = successionOf(other);
    return succession?.successor === agency.id ? [{ agency: other.id, day: succession.day }] : [];
  });
  return {
    ...agencyInList(agency, on),
    on,
    exists: existsOn(agency, on),
    head: headOn(agency, on),
    aliases: registered.aliases,
    names,
    parents,
    heads,
    end: end === null ? null : { merger: null, successor: null, ...end },
    predecessors,
  };
}

export interface AgencyFilter {
  readonly tier?: Tier | undefined;
  readonly kind?: AgencyKind | undefined;
  /** Part of a name that it has on the day, or of another spelling of it. */
  readonly text?: string | undefined;
}

/** Whether an agency exists on a day and is what is looked for. */
export function isWanted(agency: Agency, filter: AgencyFilter, on: LocalDate): boolean {
  const { tier, kind, aliases } = agency.registered;
  const called = nameOn(agency, on);
  if (called === null) return false;
  const { tier: wantedTier = tier, kind: wantedKind = kind, text } = filter;
  if (tier !== wantedTier || kind !== wantedKind) return false;
  return text === undefined || isSpelledLike(text, [called.name, called.shortName, ...aliases]);
}
