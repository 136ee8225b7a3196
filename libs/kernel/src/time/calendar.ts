import { refuse, type Refusal } from '../refusal/refusal.js';
import { isLocalDate, weekday, type LocalDate } from './local-date.js';

/** The days that are off in every week. */
export type WeekendRule = 'saturday-sunday' | 'sunday';

/**
 * Which days are worked, as an administrator keeps it and as it is adopted by an event. Holidays and swap days are
 * announced year by year, so a calendar says for which years it is known; beyond them only the weekend is certain.
 */
export type Calendar = {
  readonly weekend: WeekendRule;
  /** Days off besides the weekend, including days given in lieu. */
  readonly holidays: readonly LocalDate[];
  /** Days of a weekend that are worked in exchange for a day off (ngày làm bù). */
  readonly swapDays: readonly LocalDate[];
  /** The years whose holidays and swap days are complete here. */
  readonly knownYears: readonly number[];
};

/** An answer that leaned on a calendar. */
export interface CalendarAnswer {
  /** False if a day of a year was asked for whose holidays are not known: weekends alone were counted there. */
  readonly calendarKnown: boolean;
}

/** Takes a calendar from outside; refuses one that contradicts itself, naming the field and the date. */
export function readCalendar(calendar: Calendar): Calendar | Refusal<'calendar.impossible'> {
  const { holidays, swapDays } = calendar;
  const known = (date: LocalDate) => isLocalDate(date) && knowsYearOf(calendar, date);
  const holiday = holidays.find((date) => !known(date));
  if (holiday !== undefined) return impossible('holidays', holiday);
  const swapDay = swapDays.find(
    (date) => !known(date) || !isWeekend(calendar, date) || holidays.includes(date),
  );
  return swapDay === undefined ? calendar : impossible('swapDays', swapDay);
}

export function isWorkingDay(date: LocalDate, calendar: Calendar): boolean {
  if (calendar.swapDays.includes(date)) return true;
  return !isWeekend(calendar, date) && !calendar.holidays.includes(date);
}

export function knowsYearOf(calendar: Calendar, date: LocalDate): boolean {
  return calendar.knownYears.includes(Number(date.slice(0, 4)));
}

function isWeekend({ weekend }: Calendar, date: LocalDate): boolean {
  const day = weekday(date);
  return day === 7 || (day === 6 && weekend === 'saturday-sunday');
}

function impossible(field: 'holidays' | 'swapDays', date: LocalDate) {
  return refuse('calendar.impossible', { field, date });
}
