import type { Calendar } from './calendar.js';
import type { Deadline } from './deadline.js';
import { endOfDay, type LocalDate } from './local-date.js';
import { lastDayOf } from './period.js';
import { workingDayFrom, type TermEnd } from './working-days.js';

/** What policy does with a last day that is no working day; Civil Code 2015 art. 148 moves it to the next one. */
export type NonWorkingDayRule = 'next-working-day' | 'same-day';

/**
 * When a deadline is due: the end of its last day in Asia/Ho_Chi_Minh, exclusive, so that what is effective at that
 * very instant is late. Null for what is never due itself: yearly (its children are), continuous and undated.
 */
export function dueInstant(
  deadline: Deadline,
  calendar: Calendar,
  rule: NonWorkingDayRule = 'next-working-day',
): TermEnd | null {
  const date = lastDay(deadline);
  if (date === null) return null;
  const last = rule === 'same-day' ? { date, calendarKnown: true } : workingDayFrom(date, calendar);
  return { lastDay: last.date, at: endOfDay(last.date), calendarKnown: last.calendarKnown };
}

function lastDay(deadline: Deadline): LocalDate | null {
  switch (deadline.kind) {
    case 'yearly':
    case 'continuous':
    case 'undated':
      return null;
    case 'range':
      return lastDayOf({ kind: 'year', year: deadline.lastYear });
    default:
      return lastDayOf(deadline);
  }
}
