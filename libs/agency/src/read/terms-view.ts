import type { LocalDate } from '@ledger/kernel';
import { termsInForce, type TermsHistory } from '../domain/terms/terms.js';

/**
 * The terms that hold on a day, and up to which, in the form in which they are adopted; null on a day on which none do.
 */
export function termsOn(history: TermsHistory, on: LocalDate) {
  const found = termsInForce(history, on);
  if (found === null) return { on, adopted: null };
  const next = history[history.indexOf(found) + 1];
  const { objectiveCauseConfirmedBy: authority, ...rest } = found.terms;
  const objectiveCauseConfirmedBy = authority.by === 'agency' ? authority.agency : null;
  const terms = { ...rest, objectiveCauseConfirmedBy };
  return { on, adopted: { from: found.from, to: next?.from ?? null, terms, source: found.source } };
}
