import { WEEKEND, yearOf, type AnnouncedDays } from '../domain/calendar/calendar.js';

/** The announced days of a year in order; a day that was taken back is not among them. */
export function calendarYear({ days, completeYears }: AnnouncedDays, year: number) {
  const ofYear = days.filter(({ date }) => yearOf(date) === year);
  const inOrder = [...ofYear].sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    year,
    complete: completeYears.includes(year),
    weekend: WEEKEND,
    holidays: inOrder.flatMap(({ date, statement }) =>
      statement.kind === 'holiday' ? [{ date, occasion: statement.occasion }] : [],
    ),
    swapDays: inOrder.flatMap(({ date, statement }) =>
      statement.kind === 'swap-day' ? [{ date, inExchangeFor: statement.inExchangeFor }] : [],
    ),
  };
}
