import type { Citation, LocalDate, Past } from '@ledger/kernel';
import { inForceOn } from '../span.js';
import type { Terms, TermsAdopted } from './terms.events.js';

/** A set of terms; it holds until the next begins. */
export type AdoptedTerms = {
  readonly from: LocalDate;
  readonly terms: Terms;
  readonly source: Citation;
};

/** Every set that was ever adopted, in order of its first day. */
export type TermsHistory = readonly AdoptedTerms[];

/** The set that holds on a day; null before the first, when nothing can be counted. */
export function termsInForce(history: TermsHistory, date: LocalDate): AdoptedTerms | null {
  return inForceOn(history, date);
}

export function evolveTerms(state: TermsHistory, { payload }: Past<TermsAdopted>): TermsHistory {
  return [...state, payload];
}
