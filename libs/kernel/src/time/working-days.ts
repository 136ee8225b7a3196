import { isWorkingDay, knowsYearOf, type Calendar, type CalendarAnswer } from './calendar.js';
import type { Instant } from './instant.js';
import { addDays, endOfDay, type LocalDate } from './local-date.js';

export interface WorkingDay extends CalendarAnswer {
  readonly date: LocalDate;
}

/** The last day of a term and the instant at which it has run out (24:00, exclusive). */
export interface TermEnd extends CalendarAnswer {
  readonly lastDay: LocalDate;
  readonly at: Instant;
}

/** The day itself if it is worked, otherwise the next one that is. */
export function workingDayFrom(date: LocalDate, calendar: Calendar): WorkingDay {
  let day = date;
  let calendarKnown = knowsYearOf(calendar, day);
  while (!isWorkingDay(day, calendar)) {
    day = addDays(day, 1);
    calendarKnown &&= knowsYearOf(calendar, day);
  }
  return { date: day, calendarKnown };
}

/**
 * The end of a term of `count` working days. The day on which it starts is not counted (Civil Code 2015 art. 147),
 * whatever the hour.
 *
 * @throws RangeError if `count` is no whole number from 1, or the start day does not exist
 */
export function addWorkingDays(startDay: LocalDate, count: number, calendar: Calendar): TermEnd {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new RangeError(`a term of ${count} working days`);
  }
  let last: WorkingDay = { date: startDay, calendarKnown: true };
  for (let counted = 0; counted < count; counted += 1) {
    const next = workingDayFrom(addDays(last.date, 1), calendar);
    last = { date: next.date, calendarKnown: last.calendarKnown && next.calendarKnown };
  }
  return { lastDay: last.date, at: endOfDay(last.date), calendarKnown: last.calendarKnown };
}
