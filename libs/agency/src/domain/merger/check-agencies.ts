import { isRefusal, refuse, type LocalDate, type Refusal } from '@ledger/kernel';
import { refuseAbsent } from '../agency/agency-presence.js';
import type { Agency, AgencyEnd } from '../agency/agency.js';
import type { Known } from '../known.js';
import { agenciesNamedBy } from './merger.commands.js';
import type { MergerTerms } from './merger.events.js';

interface Asked {
  readonly merger: string;
  readonly terms: MergerTerms;
  readonly agencies: readonly Known<Agency>[];
}

/** Refuses a merger that the agencies as recorded do not allow; null if they do. */
export function refuseAgencies(asked: Asked): Refusal | null {
  const { predecessors, successors } = agenciesNamedBy(asked.terms);
  return (
    firstRefusal(predecessors, (id) => refusePredecessor(id, asked)) ??
    firstRefusal(successors, (id) => refuseSuccessor(id, asked)) ??
    firstRefusal(successors, (id) => refuseCycle(id, asked)) ??
    firstRefusal(predecessors, (id) => refuseReceiver(id, asked))
  );
}

/** It must exist up to the day, and end by nothing else. */
function refusePredecessor(id: string, { merger, terms, agencies }: Asked): Refusal | null {
  const agency = agencyOf(id, agencies);
  if (isRefusal(agency)) return agency;
  const { registered, end } = agency;
  if (end !== null && mergerOf(end) !== merger) {
    return refuse('merger.predecessor-ended', { agency: id, validTo: end.day });
  }
  return terms.day > registered.validFrom
    ? null
    : refuse('agency.not-begun', {
        agency: id,
        date: terms.day,
        validFrom: registered.validFrom,
      });
}

function refuseSuccessor(id: string, { merger, terms, agencies }: Asked): Refusal | null {
  const agency = agencyOf(id, agencies);
  if (isRefusal(agency)) return agency;
  // A predecessor that becomes a successor still bears the end that this very merger gave it.
  const absent = mergerOf(agency.end) === merger ? null : refuseAbsent(agency, terms.day);
  return absent && refuse('merger.successor-missing', { agency: id, day: terms.day });
}

/** Follows the recorded ends from a successor on: none of them may lead back to a predecessor. */
function refuseCycle(successor: string, { merger, terms, agencies }: Asked): Refusal | null {
  const seen = new Set<string>();
  let id: string | null = successor;
  while (id !== null && !seen.has(id)) {
    if (terms.predecessors.includes(id)) {
      return refuse('merger.cycle', { predecessor: id, successor });
    }
    seen.add(id);
    const agency = agencyOf(id, agencies);
    id = isRefusal(agency) || mergerOf(agency.end) === merger ? null : successorOf(agency.end);
  }
  return null;
}

/** Who ends on this day can take nothing over from then on. */
function refuseReceiver(id: string, { merger, terms, agencies }: Asked): Refusal | null {
  const giver = agencies.find(
    ({ state: { end } }) =>
      successorOf(end) === id && mergerOf(end) !== merger && isFrom(end, terms.day),
  );
  return giver?.state.end
    ? refuse('merger.predecessor-receives', {
        predecessor: id,
        from: giver.state.id,
        day: giver.state.end.day,
      })
    : null;
}

function agencyOf(id: string, agencies: readonly Known<Agency>[]) {
  const known = agencies.find(({ state }) => state.id === id);
  return known?.state ?? refuse('agency.unknown', { agency: id });
}

function mergerOf(end: AgencyEnd | null): string | null {
  return end?.kind === 'merged' ? end.merger : null;
}

function successorOf(end: AgencyEnd | null): string | null {
  return end?.kind === 'merged' ? end.successor : null;
}

function isFrom(end: AgencyEnd | null, day: LocalDate): boolean {
  return end !== null && end.day >= day;
}

function firstRefusal(
  ids: readonly string[],
  check: (id: string) => Refusal | null,
): Refusal | null {
  for (const id of ids) {
    const refused = check(id);
    if (refused !== null) return refused;
  }
  return null;
}
