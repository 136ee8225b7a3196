import { DateTime } from 'luxon';
import { isInstant, type Instant } from './instant.js';

/** A calendar day as `YYYY-MM-DD`, without a zone. The form is fixed, so dates compare as strings. */
export type LocalDate = string;

/** The zone in which every day of this ledger begins and ends. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** True only for days that exist. */
export function isLocalDate(value: unknown): value is LocalDate {
  return (
    typeof value === 'string' &&
    LOCAL_DATE.test(value) &&
    DateTime.fromISO(value, { zone: 'utc' }).isValid
  );
}

/**
 * The day it is in {@link TIME_ZONE} at an instant.
 *
 * @throws RangeError if the instant does not exist
 */
export function localDate(instant: Instant): LocalDate {
  if (!isInstant(instant)) throw new RangeError(`${String(instant)} is no instant`);
  return DateTime.fromISO(instant, { zone: TIME_ZONE }).toFormat('yyyy-MM-dd');
}

/**
 * 1 for Monday to 7 for Sunday.
 *
 * @throws RangeError if the date does not exist
 */
export function weekday(date: LocalDate): number {
  return midnight(date, 'utc').weekday;
}

/** @throws RangeError if the date does not exist */
export function addDays(date: LocalDate, days: number): LocalDate {
  return midnight(date, 'utc').plus({ days }).toISODate();
}

/**
 * The same day of another month; the last day of that month where it has no such day.
 *
 * @throws RangeError if the date does not exist
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return midnight(date, 'utc').plus({ months }).toISODate();
}

/**
 * 0:00 of a day in {@link TIME_ZONE}.
 *
 * @throws RangeError if the date does not exist
 */
export function startOfDay(date: LocalDate): Instant {
  return midnight(date, TIME_ZONE).toUTC().toISO();
}

/**
 * 24:00 of a day in {@link TIME_ZONE}, exclusive: the first instant that no longer belongs to it.
 *
 * @throws RangeError if the date does not exist
 */
export function endOfDay(date: LocalDate): Instant {
  return startOfDay(addDays(date, 1));
}

/** Steps from day to day are the same in every zone and far cheaper in UTC. */
function midnight(date: LocalDate, zone: 'utc' | typeof TIME_ZONE): DateTime<true> {
  const time = DateTime.fromISO(date, { zone });
  if (!LOCAL_DATE.test(date) || !time.isValid) throw new RangeError(`${date} is no date`);
  return time;
}
