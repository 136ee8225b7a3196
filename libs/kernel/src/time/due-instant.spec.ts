import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '../refusal/refusal.js';
import { SAMPLE_CALENDAR } from '../testing/calendar.js';
import type { Deadline } from './deadline.js';
import { dueInstant } from './due-instant.js';
import { parseDeadline } from './parse-deadline.js';

describe('the due instant', () => {
  it.each([
    ['11/6/2025', '2025-06-11T17:00:00.000Z'],
    ['6/2025', '2025-06-30T17:00:00.000Z'],
    ['2/2025', '2025-02-28T17:00:00.000Z'],
    ['Quý II/2025', '2025-06-30T17:00:00.000Z'],
    ['2025', '2025-12-31T17:00:00.000Z'],
    ['2024 - 2025', '2025-12-31T17:00:00.000Z'],
  ])('of %p is the end of its last day in Vietnam', (words, at) => {
    expect(dueInstant(deadline(words), SAMPLE_CALENDAR)).toEqual({
      lastDay: expect.any(String),
      at,
      calendarKnown: true,
    });
  });

  it.each([
    ['a Saturday', '5/2025', '2025-06-02'],
    ['a Sunday', '15/6/2025', '2025-06-16'],
    ['a holiday', '30/4/2025', '2025-05-05'],
    ['the first of several days off', '25/1/2025', '2025-02-03'],
  ])('moves from %s to the next working day', (_case, words, lastDay) => {
    expect(dueInstant(deadline(words), SAMPLE_CALENDAR)).toEqual({
      lastDay,
      at: `${lastDay}T17:00:00.000Z`,
      calendarKnown: true,
    });
  });

  it('stays on a Saturday that is worked in exchange', () => {
    expect(dueInstant(deadline('26/4/2025'), SAMPLE_CALENDAR)?.lastDay).toBe('2025-04-26');
  });

  it('leaves the words alone when it moves', () => {
    const saturday = deadline('5/2025');
    dueInstant(saturday, SAMPLE_CALENDAR);
    expect(saturday).toEqual({
      kind: 'month',
      year: 2025,
      month: 5,
      words: '5/2025',
      remark: null,
    });
  });

  it('stays where it is under a policy that moves nothing, whatever the calendar knows', () => {
    expect(dueInstant(deadline('5/2026'), SAMPLE_CALENDAR, 'same-day')).toEqual({
      lastDay: '2026-05-31',
      at: '2026-05-31T17:00:00.000Z',
      calendarKnown: true,
    });
  });

  it('says when it rests on a year whose holidays are not known', () => {
    expect(dueInstant(deadline('2026'), SAMPLE_CALENDAR)).toEqual({
      lastDay: '2026-12-31',
      at: '2026-12-31T17:00:00.000Z',
      calendarKnown: false,
    });
  });

  it('says so too when it moved out of the known years', () => {
    const calendar = { ...SAMPLE_CALENDAR, holidays: ['2025-12-31'] };
    expect(dueInstant(deadline('2025'), calendar)).toMatchObject({
      lastDay: '2026-01-01',
      calendarKnown: false,
    });
  });

  it.each(['Hằng năm', '2025 và những năm tiếp theo', 'Thường xuyên', ''])(
    'of %p does not exist',
    (words) => {
      expect(dueInstant(deadline(words), SAMPLE_CALENDAR)).toBeNull();
    },
  );
});

function deadline(words: string): Deadline {
  const read = parseDeadline(words);
  if (isRefusal(read)) throw new Error(`${words}: ${read.refused}`);
  return read;
}
