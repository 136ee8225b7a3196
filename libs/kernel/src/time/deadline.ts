import { refuse, type Refusal } from '../refusal/refusal.js';
import { isYear, periodFault, type Period } from './period.js';

/** From the start of the first year to the end of the last; due when it ends. */
export type YearRange = {
  readonly kind: 'range';
  readonly firstYear: number;
  readonly lastYear: number;
};

/**
 * Once in every calendar year. Not due itself: each year's child is. Without a first year it begins in the year of the
 * assignment, without a last year it goes on until it is ended.
 */
export type Yearly = {
  readonly kind: 'yearly';
  readonly firstYear: number | null;
  readonly lastYear: number | null;
};

/** When something is due; the kind is also the precision with which it was said. */
export type DeadlineTerm =
  | Period
  | YearRange
  | Yearly
  /** Goes on until it is ended (thường xuyên); never due. */
  | { readonly kind: 'continuous' }
  /** The document names no time; never due, so never overdue. */
  | { readonly kind: 'undated' };

export type DeadlineWording = {
  /** The document's own words, verbatim and never rewritten; empty where it has none. */
  readonly words: string;
  /** Words beside the time that also bear on it, such as a session of the National Assembly. */
  readonly remark: string | null;
};

/**
 * A deadline as a document gives it: plain data, fit for an event's payload. What the words mean never changes; the
 * instant at which it is due also depends on the calendar and is worked out by `dueInstant`.
 */
export type Deadline = DeadlineTerm & DeadlineWording;

export type YearlyDeadline = Yearly & DeadlineWording;

/** Takes a deadline given as fields; refuses one that does not exist, naming the field. */
export function deadlineOf(
  term: DeadlineTerm,
  { words, remark }: DeadlineWording = { words: '', remark: null },
): Deadline | Refusal<'deadline.impossible'> {
  const field = termFault(term);
  return field === null
    ? { ...term, words, remark }
    : refuse('deadline.impossible', { words, field });
}

function termFault(term: DeadlineTerm): string | null {
  switch (term.kind) {
    case 'continuous':
    case 'undated':
      return null;
    case 'range':
    case 'yearly':
      return spanFault(term.firstYear, term.lastYear);
    default:
      return periodFault(term);
  }
}

function spanFault(firstYear: number | null, lastYear: number | null): string | null {
  if (firstYear !== null && !isYear(firstYear)) return 'firstYear';
  if (lastYear === null) return null;
  return isYear(lastYear) && lastYear >= (firstYear ?? lastYear) ? null : 'lastYear';
}
