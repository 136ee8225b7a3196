import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SAMPLE_CALENDAR } from '../testing/calendar.js';
import { isWorkingDay } from './calendar.js';
import { addDays, startOfDay, type LocalDate } from './local-date.js';
import { addWorkingDays, workingDayFrom } from './working-days.js';

const NO_HOLIDAYS = { ...SAMPLE_CALENDAR, holidays: [], swapDays: [] };

describe('a term of working days', () => {
  it('does not count the day on which it starts', () => {
    expect(addWorkingDays('2025-06-09', 3, SAMPLE_CALENDAR)).toEqual({
      lastDay: '2025-06-12',
      at: '2025-06-12T17:00:00.000Z',
      calendarKnown: true,
    });
  });

  it('passes over weekends and holidays', () => {
    expect(addWorkingDays('2025-06-13', 1, SAMPLE_CALENDAR).lastDay).toBe('2025-06-16');
    expect(addWorkingDays('2025-01-24', 1, SAMPLE_CALENDAR).lastDay).toBe('2025-02-03');
  });

  it('counts the Saturday that is worked in exchange', () => {
    expect(addWorkingDays('2025-04-25', 1, SAMPLE_CALENDAR).lastDay).toBe('2025-04-26');
    expect(addWorkingDays('2025-04-25', 4, SAMPLE_CALENDAR).lastDay).toBe('2025-05-05');
  });

  it('may start on a day off', () => {
    expect(addWorkingDays('2025-06-14', 1, SAMPLE_CALENDAR).lastDay).toBe('2025-06-16');
  });

  it('says when it ran into a year whose holidays are not known', () => {
    expect(addWorkingDays('2025-12-30', 1, SAMPLE_CALENDAR).calendarKnown).toBe(true);
    expect(addWorkingDays('2025-12-30', 2, SAMPLE_CALENDAR)).toEqual({
      lastDay: '2026-01-01',
      at: '2026-01-01T17:00:00.000Z',
      calendarKnown: false,
    });
  });

  it('says so too when only its first days were of such a year', () => {
    const calendar = { ...NO_HOLIDAYS, knownYears: [2022] };
    expect(addWorkingDays('2021-12-30', 2, calendar)).toMatchObject({
      lastDay: '2022-01-03',
      calendarKnown: false,
    });
  });

  it.each([0, -1, 1.5, NaN, Infinity])('throws for %p days', (count) => {
    expect(() => addWorkingDays('2025-06-09', count, SAMPLE_CALENDAR)).toThrow(RangeError);
  });

  it('holds exactly so many working days and ends with one of them', () => {
    const starts = fc.integer({ min: 0, max: 300 }).map((days) => addDays('2025-01-01', days));
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 40 }), (start, count) => {
        const { lastDay, at } = addWorkingDays(start, count, SAMPLE_CALENDAR);
        expect(workingDaysAfter(start, lastDay)).toBe(count);
        expect(isWorkingDay(lastDay, SAMPLE_CALENDAR)).toBe(true);
        expect(at).toBe(startOfDay(addDays(lastDay, 1)));
      }),
    );
  });
});

describe('the working day from a day on', () => {
  it('is the day itself if it is worked', () => {
    expect(workingDayFrom('2025-06-30', SAMPLE_CALENDAR)).toEqual({
      date: '2025-06-30',
      calendarKnown: true,
    });
  });

  it('is unknown as soon as any day passed over is of an unknown year', () => {
    const saturday = '2022-12-31';
    expect(workingDayFrom(saturday, { ...NO_HOLIDAYS, knownYears: [2023] })).toEqual({
      date: '2023-01-02',
      calendarKnown: false,
    });
    expect(workingDayFrom(saturday, { ...NO_HOLIDAYS, knownYears: [2022, 2023] })).toEqual({
      date: '2023-01-02',
      calendarKnown: true,
    });
  });
});

function workingDaysAfter(start: LocalDate, lastDay: LocalDate): number {
  let count = 0;
  for (let day = addDays(start, 1); day <= lastDay; day = addDays(day, 1)) {
    if (isWorkingDay(day, SAMPLE_CALENDAR)) count += 1;
  }
  return count;
}
