import { canonicalJson, refuse, type LocalDate, type Refusal } from '@ledger/kernel';
import { refuseMalformed, type Field } from '../field.js';
import type { AnnounceDays } from './calendar.commands.js';
import { statedIn, statementOn, type AnnouncedDays, type DayStatement } from './calendar.js';

type Announcement = Omit<AnnounceDays, 'type'>;

/** Refuses an announcement that is malformed, contradicts itself, or speaks otherwise of a day announced before. */
export function refuseAnnouncement(
  announcement: Announcement,
  state: AnnouncedDays,
): Refusal | null {
  return (
    refuseBoth(announcement) ??
    refuseMalformed(...fieldsOf(announcement)) ??
    refuseTaken(announcement, state)
  );
}

/** Whether everything in it was announced before. */
export function isKnown(announcement: Announcement, state: AnnouncedDays): boolean {
  return (
    announcement.completeYears.every((year) => state.completeYears.includes(year)) &&
    statedIn(announcement).every(([date, statement]) => isSame(statementOn(date, state), statement))
  );
}

function refuseBoth({ holidays, swapDays }: Announcement) {
  const both = swapDays.find(({ date }) => holidays.some((holiday) => holiday.date === date));
  return both === undefined
    ? null
    : refuse('calendar.impossible', { field: 'swapDays', date: both.date });
}

function fieldsOf({ holidays, swapDays, completeYears }: Announcement): readonly Field[] {
  const dates: readonly LocalDate[] = [...holidays, ...swapDays].map(({ date }) => date);
  return [
    ['holidays', [...dates, ...completeYears], 'distinct-list'],
    ...holidays.flatMap(({ date, occasion }): Field[] => [
      ['holidays.date', date, 'date'],
      ['holidays.occasion', occasion, 'text'],
    ]),
    ...swapDays.flatMap(({ date, inExchangeFor }): Field[] => [
      ['swapDays.date', date, 'date'],
      ['swapDays.inExchangeFor', inExchangeFor, 'date'],
    ]),
    ...completeYears.map((year): Field => ['completeYears', year, 'year']),
  ];
}

/** A day that is announced as something else must first be taken back, by a document that says so. */
function refuseTaken(announcement: Announcement, state: AnnouncedDays) {
  for (const [date, statement] of statedIn(announcement)) {
    const before = statementOn(date, state);
    if (before === null || before.kind === 'revoked' || isSame(before, statement)) continue;
    return refuse('calendar.day-taken', { date, recorded: before.kind });
  }
  return null;
}

function isSame(before: DayStatement | null, statement: DayStatement): boolean {
  return before !== null && canonicalJson(before) === canonicalJson(statement);
}
