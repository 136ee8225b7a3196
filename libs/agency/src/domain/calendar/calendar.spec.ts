import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addWorkingDays, isWorkingDay, readCalendar } from '@ledger/kernel';
import { asAdministrator } from '../../testing/as-administrator.js';
import { recordedStream } from '../../testing/recorded-stream.js';
import { CALENDAR_STREAM } from '../streams.js';
import { ANNOUNCED_DAYS_VN } from './calendar-vn.seed.js';
import type { AnnounceDays, CalendarCommand } from './calendar.commands.js';
import { calendarDecider } from './calendar.decider.js';
import { calendarOf } from './calendar.js';

const context = asAdministrator('2026-11-22T02:00:00.000Z', null);
const seeded = () => {
  const stream = recordedStream(calendarDecider, CALENDAR_STREAM);
  const given = ANNOUNCED_DAYS_VN.map((command) => stream.give(command, context));
  return { stream, given };
};

describe('the calendar of Viet Nam that a new ledger begins with', () => {
  it('is taken document by document, and the second time decides nothing', () => {
    const { stream, given } = seeded();
    expect(given).toEqual([1, 1, 1, 1, 1]);
    expect(ANNOUNCED_DAYS_VN.map((command) => stream.give(command, context))).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });

  it('knows 2025 and 2026, and nothing of other years', () => {
    expect(calendarOf(seeded().stream.state()).knownYears).toEqual([2025, 2026]);
  });

  it.each([
    // Thông báo 6150/TB-BLĐTBXH: nine days from Saturday 25 January, five of which are off in the week.
    ['2025-01-24', '2025-02-03'],
    // 30 April to 4 May, the Friday swapped for Saturday 26 April.
    ['2025-04-29', '2025-05-05'],
    // Four days from Saturday 30 August.
    ['2025-08-29', '2025-09-03'],
    // Công văn 12729/VPCP-KGVX: four days from Thursday 1 January.
    ['2025-12-31', '2026-01-05'],
    // Thông báo 9441/TB-BNV: nine days from Saturday 14 February.
    ['2026-02-13', '2026-02-23'],
    // Sunday 26 April is made up for on Monday.
    ['2026-04-24', '2026-04-28'],
    // Five days from Saturday 29 August.
    ['2026-08-28', '2026-09-03'],
    ['2026-11-23', '2026-11-25'],
  ])('after %s the next working day is %s', (date, next) => {
    const calendar = calendarOf(seeded().stream.state());
    expect(addWorkingDays(date, 1, calendar)).toMatchObject({ lastDay: next, calendarKnown: true });
  });

  it('works on three Saturdays', () => {
    const calendar = calendarOf(seeded().stream.state());
    expect(calendar.swapDays).toEqual(['2025-04-26', '2026-01-10', '2026-08-22']);
    expect(calendar.swapDays.filter((date) => !isWorkingDay(date, calendar))).toEqual([]);
  });

  it('shows what was announced by a day: of 2026 nothing before its notice', () => {
    const { stream } = seeded();
    expect(calendarOf(stream.state('2025-10-15T17:00:00.000Z')).knownYears).toEqual([2025]);
    const asOfNotice = calendarOf(stream.state('2025-10-16T17:00:00.000Z'));
    expect(asOfNotice.knownYears).toEqual([2025, 2026]);
    expect(asOfNotice.holidays).not.toContain('2026-01-02');
  });
});

describe('whatever is announced and revoked', () => {
  const day = fc.integer({ min: 0, max: 20 }).map((days) => addDays('2025-12-20', days));
  const source = fc.integer({ min: 0, max: 9 }).map((days) => ({
    title: 'Thông báo',
    number: null,
    date: addDays('2025-11-01', days),
    issuer: null,
  }));
  const announcement = fc
    .record({
      holidays: fc.array(fc.record({ date: day, occasion: fc.constantFrom('A', 'B') }), {
        maxLength: 4,
      }),
      swapDays: fc.array(fc.record({ date: day, inExchangeFor: day }), { maxLength: 2 }),
      completeYears: fc.subarray([2025, 2026]),
      source,
    })
    .map((part): CalendarCommand => ({ type: 'AnnounceDays', ...part }));
  const revocation = fc
    .record({ dates: fc.array(day, { maxLength: 3 }), source })
    .map((part): CalendarCommand => ({ type: 'RevokeDays', ...part }));

  it('the calendar agrees with itself', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(announcement, revocation), { maxLength: 15 }), (commands) => {
        const stream = recordedStream(calendarDecider, CALENDAR_STREAM);
        for (const command of commands) stream.give(command, context);
        const calendar = calendarOf(stream.state());
        expect(readCalendar(calendar)).toBe(calendar);
      }),
    );
  });

  it('the order in which documents are entered makes no difference where no day is named twice', () => {
    const plain = ANNOUNCED_DAYS_VN.map(({ holidays, ...rest }): AnnounceDays => {
      return { ...rest, holidays, swapDays: [] };
    });
    const inOrder = calendarOf(enter(plain));
    fc.assert(
      fc.property(fc.shuffledSubarray(plain, { minLength: plain.length }), (shuffled) => {
        expect(calendarOf(enter(shuffled))).toEqual(inOrder);
      }),
    );
  });

  function enter(commands: readonly AnnounceDays[]) {
    const stream = recordedStream(calendarDecider, CALENDAR_STREAM);
    for (const command of commands) stream.give(command, context);
    return stream.state();
  }
});
