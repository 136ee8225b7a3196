import {
  isRefusal,
  readCalendar,
  refuse,
  refuseWithoutRole,
  type CommandContext,
  type Decider,
  type Decision,
  type Refusal,
} from '@ledger/kernel';
import { contentOf } from '../content-of.js';
import { effectiveFrom } from '../effective.js';
import { refuseMalformed } from '../field.js';
import { isKnown, refuseAnnouncement } from './check-announcement.js';
import type { AnnounceDays, CalendarCommand, RevokeDays } from './calendar.commands.js';
import type { CalendarEvent } from './calendar.events.js';
import {
  announced,
  datesOf,
  evolveCalendar,
  NO_DAYS,
  revoked,
  statementOn,
  WEEKEND,
  yearOf,
  type AnnouncedDays,
} from './calendar.js';

export const calendarDecider: Decider<AnnouncedDays, CalendarCommand, CalendarEvent> = {
  initial: NO_DAYS,
  evolve: evolveCalendar,
  decide(command, state, context) {
    const refused =
      refuseWithoutRole(context.actor, 'administrator') ??
      refuseMalformed(['source.date', command.source.date, 'date']);
    if (refused !== null) return refused;
    return command.type === 'AnnounceDays'
      ? announce(command, state, context)
      : revoke(command, state, context);
  },
};

type Clock = Pick<CommandContext, 'now'>;

/** The revision of what is only tried, to see whether the days agree: after everything that is recorded. */
const TENTATIVE = Number.MAX_SAFE_INTEGER;

function announce(
  command: AnnounceDays,
  state: AnnouncedDays,
  { now }: Clock,
): Decision<CalendarEvent> {
  const payload = contentOf(command);
  const refused =
    refuseAnnouncement(payload, state) ?? refuseContradiction(announced(state, payload, TENTATIVE));
  if (refused !== null) return refused;
  if (isKnown(payload, state)) return [];
  const effective = effectiveFrom(payload.source.date, now);
  return [{ type: 'agency.days-announced', payload, ...effective }];
}

function revoke(
  command: RevokeDays,
  state: AnnouncedDays,
  { now }: Clock,
): Decision<CalendarEvent> {
  const payload = contentOf(command);
  const { dates, source } = payload;
  const malformed = refuseMalformed(['dates', dates, 'distinct-list']);
  if (malformed !== null) return malformed;
  const kinds = dates.map((date) => statementOn(date, state)?.kind);
  if (kinds.every((kind) => kind === 'revoked')) return [];
  const unknown = dates.find((_, n) => kinds[n] === undefined || kinds[n] === 'revoked');
  if (unknown !== undefined) return refuse('calendar.day-not-announced', { date: unknown });
  const refused = refuseContradiction(revoked(state, dates, TENTATIVE));
  return refused ?? [{ type: 'agency.days-revoked', payload, ...effectiveFrom(source.date, now) }];
}

/** Refuses days that contradict each other: a swap day in the week, or one worked in exchange for no day off. */
function refuseContradiction({ days }: AnnouncedDays): Refusal | null {
  const holidays = datesOf(days, 'holiday');
  const swapDays = datesOf(days, 'swap-day');
  const knownYears = days.map(({ date }) => yearOf(date));
  const calendar = readCalendar({ weekend: WEEKEND, holidays, swapDays, knownYears });
  if (isRefusal(calendar)) return calendar;
  for (const { date, statement } of days) {
    if (statement.kind !== 'swap-day' || holidays.includes(statement.inExchangeFor)) continue;
    const { inExchangeFor } = statement;
    return refuse('calendar.exchange-missing', { date, inExchangeFor });
  }
  return null;
}
