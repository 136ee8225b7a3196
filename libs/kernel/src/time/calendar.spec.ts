import { describe, expect, it } from '@jest/globals';
import { refuse } from '../refusal/refusal.js';
import { SAMPLE_CALENDAR } from '../testing/calendar.js';
import { isWorkingDay, readCalendar, type Calendar } from './calendar.js';

describe('a calendar', () => {
  it('works from Monday to Friday', () => {
    const week = ['09', '10', '11', '12', '13', '14', '15'].map((day) => `2025-06-${day}`);
    expect(week.map((day) => isWorkingDay(day, SAMPLE_CALENDAR))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('rests on holidays, also in the week', () => {
    expect(isWorkingDay('2025-05-01', SAMPLE_CALENDAR)).toBe(false);
  });

  it('works on the Saturday given in exchange for a day off', () => {
    expect(isWorkingDay('2025-04-26', SAMPLE_CALENDAR)).toBe(true);
  });

  it('works on Saturdays where only Sunday is off', () => {
    const calendar: Calendar = { ...SAMPLE_CALENDAR, weekend: 'sunday' };
    expect(isWorkingDay('2025-06-14', calendar)).toBe(true);
    expect(isWorkingDay('2025-06-15', calendar)).toBe(false);
  });

  it('is taken when it agrees with itself', () => {
    expect(readCalendar(SAMPLE_CALENDAR)).toEqual(SAMPLE_CALENDAR);
  });

  it.each<[string, Partial<Calendar>, 'holidays' | 'swapDays', string]>([
    ['a holiday that is no day', { holidays: ['2025-04-31'] }, 'holidays', '2025-04-31'],
    [
      'a holiday of a year it is not known for',
      { holidays: ['2026-01-01'] },
      'holidays',
      '2026-01-01',
    ],
    [
      'a swap day of a year it is not known for',
      { swapDays: ['2026-01-03'] },
      'swapDays',
      '2026-01-03',
    ],
    ['a swap day in the week', { swapDays: ['2025-06-11'] }, 'swapDays', '2025-06-11'],
    [
      'a swap day that is also a holiday',
      { holidays: ['2025-04-26'], swapDays: ['2025-04-26'] },
      'swapDays',
      '2025-04-26',
    ],
  ])('is refused with %s', (_case, part, field, date) => {
    expect(readCalendar({ ...SAMPLE_CALENDAR, ...part })).toEqual(
      refuse('calendar.impossible', { field, date }),
    );
  });
});
