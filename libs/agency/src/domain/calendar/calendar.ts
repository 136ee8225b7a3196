import type { Calendar, LocalDate, Past, WeekendRule } from '@ledger/kernel';
import type { CalendarEvent, DaysAnnounced, Holiday, SwapDay } from './calendar.events.js';

/** The working week of the administration (Decision 188/1999/QĐ-TTg): Saturday and Sunday are off. */
export const WEEKEND: WeekendRule = 'saturday-sunday';

/** What was last said about a day. */
export type DayStatement =
  | { readonly kind: 'holiday'; readonly occasion: string }
  | { readonly kind: 'swap-day'; readonly inExchangeFor: LocalDate }
  | { readonly kind: 'revoked' };

export type StatedDay = {
  readonly date: LocalDate;
  readonly statement: DayStatement;
  /** Revision of the event that said so. An older one folded after it is passed over. */
  readonly revision: number;
};

/** The days announced, as far as they are known where the stream was folded to. */
export type AnnouncedDays = {
  readonly days: readonly StatedDay[];
  readonly completeYears: readonly number[];
};

export const NO_DAYS: AnnouncedDays = { days: [], completeYears: [] };

/**
 * The calendar by which terms are counted. Days of a year that is not complete are left out: a count that leaned on
 * some of them would look surer than it is.
 */
export function calendarOf(state: AnnouncedDays): Calendar {
  const before = CALENDARS.get(state);
  if (before !== undefined) return before;
  const { days, completeYears } = state;
  const known = days.filter(({ date }) => completeYears.includes(yearOf(date)));
  const calendar = {
    weekend: WEEKEND,
    holidays: datesOf(known, 'holiday'),
    swapDays: datesOf(known, 'swap-day'),
    knownYears: [...completeYears].sort(),
  };
  CALENDARS.set(state, calendar);
  return calendar;
}

/** By what was announced, which never changes: every decision on a task asks for it. */
const CALENDARS = new WeakMap<AnnouncedDays, Calendar>();

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

export function evolveCalendar(
  state: AnnouncedDays,
  { type, payload, meta }: Past<CalendarEvent>,
): AnnouncedDays {
  switch (type) {
    case 'agency.days-announced':
      return announced(state, payload, meta.rev);
    case 'agency.days-revoked':
      return revoked(state, payload.dates, meta.rev);
  }
}

/** The days as they stand once these are announced. */
export function announced(
  { days, completeYears }: AnnouncedDays,
  payload: Omit<DaysAnnounced['payload'], 'source'>,
  revision: number,
): AnnouncedDays {
  const stated = statedIn(payload).map(([date, statement]) => ({ date, statement, revision }));
  return {
    days: stated.reduce(withDay, days),
    completeYears: [...new Set([...completeYears, ...payload.completeYears])],
  };
}

/** The days as they stand once these are taken back. */
export function revoked(
  state: AnnouncedDays,
  dates: readonly LocalDate[],
  revision: number,
): AnnouncedDays {
  const stated = dates.map((date) => ({ date, statement: { kind: 'revoked' }, revision }) as const);
  return { ...state, days: stated.reduce<readonly StatedDay[]>(withDay, state.days) };
}

/** What an announcement says about each of its days. */
export function statedIn({
  holidays,
  swapDays,
}: {
  readonly holidays: readonly Holiday[];
  readonly swapDays: readonly SwapDay[];
}): readonly (readonly [LocalDate, DayStatement])[] {
  return [
    ...holidays.map(({ date, occasion }) => [date, { kind: 'holiday', occasion }] as const),
    ...swapDays.map(
      ({ date, inExchangeFor }) => [date, { kind: 'swap-day', inExchangeFor }] as const,
    ),
  ];
}

export function datesOf(
  days: readonly StatedDay[],
  kind: DayStatement['kind'],
): readonly LocalDate[] {
  return days
    .filter(({ statement }) => statement.kind === kind)
    .map(({ date }) => date)
    .sort();
}

export function statementOn(date: LocalDate, { days }: AnnouncedDays): DayStatement | null {
  return days.find((day) => day.date === date)?.statement ?? null;
}

function withDay(days: readonly StatedDay[], stated: StatedDay): readonly StatedDay[] {
  const before = days.find(({ date }) => date === stated.date);
  if (before !== undefined && before.revision > stated.revision) return days;
  return [...days.filter((day) => day !== before), stated];
}
