import { addDays, type LocalDate } from '@ledger/kernel';

/** A stretch of days, half-open: `to` is the first day that no longer belongs to it; null while no end is known. */
export type Span = {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
};

export function covers({ from, to }: Span, date: LocalDate): boolean {
  return from <= date && (to === null || date < to);
}

/** Whether the span reaches up to the day, so that it can end on it. */
export function reaches(span: Span, day: LocalDate): boolean {
  return covers(span, addDays(day, -1));
}

export function overlap(a: Span, b: Span): boolean {
  return (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);
}

/**
 * Ends the matching spans on a day. An end only ever moves forward in time, so that two of them give the same whatever
 * the order in which they are folded.
 */
export function endedOn<T extends Span>(
  spans: readonly T[],
  day: LocalDate,
  matches: (span: T) => boolean,
): readonly T[] {
  return spans.map((span) =>
    matches(span) && (span.to === null || day < span.to) ? { ...span, to: day } : span,
  );
}

/** What holds on a day, of things that each hold until the next begins; null before the first. */
export function inForceOn<T extends { readonly from: LocalDate }>(
  entries: readonly T[],
  date: LocalDate,
): T | null {
  return entries.findLast(({ from }) => from <= date) ?? null;
}
