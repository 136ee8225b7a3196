import {
  addDays,
  addWorkingDays,
  dueInstant,
  endOfDay,
  endOfPeriod,
  instantAfter,
  laterOf,
  localDate,
  millisBetween,
  type Deadline,
  type Instant,
} from '@ledger/kernel';
import type { TaskContext, TermsFact } from '../facts.js';
import type { Due, HouseTerm } from '../parts.js';
import type { Occasion } from './step.js';

/** The terms of the policy that are counted in working days. */
type TermName = {
  [Name in keyof TermsFact]: TermsFact[Name] extends number ? Name : never;
}[keyof TermsFact];

/** The end of a clock of the house. It runs from the later of when a fact holds and when it is recorded. */
export function houseTerm({ at, context }: Occasion, name: TermName): HouseTerm {
  const { terms, calendar } = context.facts;
  const startDay = localDate(laterOf(at, context.now));
  return { ...addWorkingDays(startDay, terms[name], calendar.calendar) };
}

/** When the next report is due: the end of a calendar month, and never less than a whole one away. */
export function nextReportBy({ at, context }: Occasion): Instant {
  return endOfMonthAfter(laterOf(at, context.now), context.facts.terms.reportEveryMonths);
}

export function endOfMonthAfter(instant: Instant, months: number): Instant {
  const [year = 0, month = 0] = localDate(instant).split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  return endOfPeriod({ kind: 'month', year: Math.floor(count / 12), month: (count % 12) + 1 });
}

/** What starts when an agency is given a task: its term to acknowledge, and its first report. */
export function receiptTerms(
  lead: string | null,
  occasion: Occasion,
): { readonly acknowledge: HouseTerm | null; readonly reportBy: Instant | null } {
  return lead === null
    ? { acknowledge: null, reportBy: null }
    : { acknowledge: houseTerm(occasion, 'acknowledge'), reportBy: nextReportBy(occasion) };
}

/** When a deadline is due, by when to submit for it, and null if it is never due itself. */
export function dueOf(deadline: Deadline | null, { facts }: TaskContext): Due | null {
  if (deadline === null) return null;
  const { calendar, terms } = facts;
  const due = dueInstant(deadline, calendar.calendar, terms.nonWorkingDay);
  return due === null ? null : { ...due, submitBy: submitBy(due.lastDay, terms) };
}

/**
 * The due instant after a return: the time that was left at the hand-over is given back in full, up to the end of a day,
 * and never less than there was. Negative time left shortens nothing, so that what others took does not count.
 */
export function dueAfterReturn(
  due: Due,
  handedOverAt: Instant,
  returned: Instant,
  terms: TermsFact,
): Due {
  const restored = instantAfter(returned, millisBetween(handedOverAt, due.at));
  // An instant at midnight is the end of the day before it.
  const lastDay = localDate(instantAfter(restored, -1));
  const at = endOfDay(lastDay);
  if (at <= due.at) return due;
  return { lastDay, at, submitBy: submitBy(lastDay, terms), calendarKnown: due.calendarKnown };
}

function submitBy(lastDay: string, { signingLeadDays }: TermsFact): Instant {
  return endOfDay(addDays(lastDay, -signingLeadDays));
}
