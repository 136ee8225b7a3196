import { instantAfter, millisBetween, type Instant } from './instant.js';
import { localDate, startOfDay } from './local-date.js';

/** How long something is overdue, as reports class it: in days. */
export const DELAY_AGES = ['1-30', '31-90', '91-120', 'over-120'] as const;
export type DelayAge = (typeof DELAY_AGES)[number];

/** Days of a delay, at least 1: what is overdue at all is overdue by a day. */
export function delayDays(since: Instant, until: Instant): number {
  return Math.max(1, daysBetween(since, until));
}

export function delayAge(days: number): DelayAge {
  if (days <= 30) return '1-30';
  if (days <= 90) return '31-90';
  return days <= 120 ? '91-120' : 'over-120';
}

/** Days from the one that ends at or holds `from` to the one that ends at or holds `to`; bounds are exclusive. */
export function daysBetween(from: Instant, to: Instant): number {
  const dayOf = (instant: Instant) => startOfDay(localDate(instantAfter(instant, -1)));
  return Math.round(millisBetween(dayOf(from), dayOf(to)) / 86_400_000);
}
