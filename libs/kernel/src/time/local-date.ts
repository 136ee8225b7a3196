import { DateTime } from 'luxon';
import { instantAfter, isInstant, type Instant } from './instant.js';

/** A calendar day as `YYYY-MM-DD`, without a zone. The form is fixed, so dates compare as strings. */
export type LocalDate = string;

/** The zone in which every day of this ledger begins and ends. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** True only for days that exist. */
export function isLocalDate(value: unknown): value is LocalDate {
  return typeof value === 'string' && LOCAL_DATE.test(value) && isInstant(`${value}T00:00:00.000Z`);
}

/**
 * The day it is in {@link TIME_ZONE} at an instant.
 *
 * @throws RangeError if the instant does not exist
 */
export function localDate(instant: Instant): LocalDate {
  if (!isInstant(instant)) throw new RangeError(`${String(instant)} is no instant`);
  const inUtc = instant.slice(0, 10);
  // The zone is ahead of UTC, and never by a whole day. After the last day of the year 9999 dates have another form.
  const next = addDays(inUtc, 1);
  return isLocalDate(next) && instant >= startOfDay(next) ? next : inUtc;
}

/**
 * 1 for Monday to 7 for Sunday.
 *
 * @throws RangeError if the date does not exist
 */
export function weekday(date: LocalDate): number {
  // Sunday counts as 0 there.
  return new Date(midnightInUtc(date)).getUTCDay() || 7;
}

/** @throws RangeError if the date does not exist */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(midnightInUtc(date) + days * DAY_MS).toISOString().slice(0, 10);
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
  const known = STARTS.get(date);
  if (known !== undefined) return known;
  const start = midnight(date, TIME_ZONE).toUTC().toISO();
  if (STARTS.size === MOST_STARTS) STARTS.clear();
  STARTS.set(date, start);
  return start;
}

/**
 * 24:00 of a day in {@link TIME_ZONE}, exclusive: the first instant that no longer belongs to it.
 *
 * @throws RangeError if the date does not exist
 */
export function endOfDay(date: LocalDate): Instant {
  return startOfDay(addDays(date, 1));
}

/**
 * The last instant of a day in {@link TIME_ZONE}, for what a document dates by the day and not the hour: still in time for
 * what is due then, after everything else of that day, and of that day whenever it is asked what held "as of" it.
 *
 * @throws RangeError if the date does not exist
 */
export function lastMomentOf(date: LocalDate): Instant {
  return instantAfter(endOfDay(date), -1);
}

/** Starts of days that were asked for, as the rules of the zone have them: looked up each time they take far longer. */
const STARTS = new Map<LocalDate, Instant>();
const MOST_STARTS = 1_000;

const DAY_MS = 86_400_000;

/** Steps from day to day are the same in every zone and far cheaper in UTC, where no day is shorter than another. */
function midnightInUtc(date: LocalDate): number {
  const millis = isLocalDate(date) ? Date.parse(date) : NaN;
  if (Number.isNaN(millis)) throw new RangeError(`${date} is no date`);
  return millis;
}

function midnight(date: LocalDate, zone: 'utc' | typeof TIME_ZONE): DateTime<true> {
  const time = DateTime.fromISO(date, { zone });
  if (!LOCAL_DATE.test(date) || !time.isValid) throw new RangeError(`${date} is no date`);
  return time;
}
