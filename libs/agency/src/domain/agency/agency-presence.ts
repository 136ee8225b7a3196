import { refuse, type LocalDate, type Refusal } from '@ledger/kernel';
import type { Known } from '../known.js';
import { validityOf, type Agency } from './agency.js';

export type AbsenceRefusal = Refusal<'agency.unknown' | 'agency.not-begun' | 'agency.ended'>;

/** Refuses an agency that does not exist on a day, saying since when or until when it does; null if it does. */
export function refuseAbsent(
  agency: Agency,
  date: LocalDate,
): Refusal<'agency.not-begun' | 'agency.ended'> | null {
  const { from, to } = validityOf(agency);
  if (date < from) return refuse('agency.not-begun', { agency: agency.id, date, validFrom: from });
  if (to !== null && to <= date) {
    return refuse('agency.ended', { agency: agency.id, date, validTo: to });
  }
  return null;
}

/** The agency of that id, with what it is known by, if it exists on that day. */
export function presentOn(
  agencies: readonly Known<Agency>[],
  id: string,
  date: LocalDate,
): Known<Agency> | AbsenceRefusal {
  const known = agencies.find(({ state }) => state.id === id);
  if (known === undefined) return refuse('agency.unknown', { agency: id });
  return refuseAbsent(known.state, date) ?? known;
}
