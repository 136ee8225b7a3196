import { localDate, startOfDay, type Instant, type LocalDate } from '@ledger/kernel';

/**
 * When a fact takes effect that a document dates: at 0:00 of its day in Asia/Ho_Chi_Minh, by itself if that day lies
 * ahead. It is entered late once that day is over.
 */
export function effectiveFrom(
  date: LocalDate,
  now: Instant,
): { readonly effectiveAt: Instant; readonly enteredLate: boolean } {
  return { effectiveAt: startOfDay(date), enteredLate: date < localDate(now) };
}

export function earlierOf(a: LocalDate, b: LocalDate): LocalDate {
  return a <= b ? a : b;
}
