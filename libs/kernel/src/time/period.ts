import type { Instant } from './instant.js';
import { endOfDay, isLocalDate, type LocalDate } from './local-date.js';

/** A stretch of the calendar that people name as one. Months and quarters count from 1. */
export type Period =
  | { readonly kind: 'day'; readonly date: LocalDate }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'year'; readonly year: number };

export type PeriodField = 'day' | 'month' | 'quarter' | 'year';

/**
 * The years in which a period may lie. Years run in full through the twenty-first century; any other is a slip of the
 * pen (2205 for 2025), which would otherwise become a deadline that nobody ever misses.
 */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

export function isYear(year: number): boolean {
  return Number.isSafeInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Names the first field that makes the period one that does not exist; null if it exists. */
export function periodFault(period: Period): PeriodField | null {
  if (period.kind === 'day') return dateFault(period.date);
  if (!isYear(period.year)) return 'year';
  if (period.kind === 'month' && !isOneOf(period.month, 12)) return 'month';
  if (period.kind === 'quarter' && !isOneOf(period.quarter, 4)) return 'quarter';
  return null;
}

/** @throws RangeError if the period does not exist */
export function lastDayOf(period: Period): LocalDate {
  const fault = periodFault(period);
  if (fault !== null) throw new RangeError(`no such ${fault} in ${JSON.stringify(period)}`);
  switch (period.kind) {
    case 'day':
      return period.date;
    case 'month':
      return lastDayOfMonth(period.year, period.month);
    case 'quarter':
      return lastDayOfMonth(period.year, period.quarter * 3);
    case 'year':
      return lastDayOfMonth(period.year, 12);
  }
}

/**
 * 24:00 in Asia/Ho_Chi_Minh of the period's last day, exclusive.
 *
 * @throws RangeError if the period does not exist
 */
export function endOfPeriod(period: Period): Instant {
  return endOfDay(lastDayOf(period));
}

function dateFault(date: LocalDate): PeriodField | null {
  const [year, month] = date.split('-').map(Number);
  if (!isYear(year ?? NaN)) return 'year';
  if (!isOneOf(month ?? NaN, 12)) return 'month';
  return isLocalDate(date) ? null : 'day';
}

function isOneOf(value: number, count: number): boolean {
  return Number.isSafeInteger(value) && value >= 1 && value <= count;
}

function lastDayOfMonth(year: number, month: number): LocalDate {
  // Day 0 of a month is the last one of the month before, and months count from 0 there.
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
