import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime, Settings } from 'luxon';
import {
  addDays,
  addMonths,
  endOfDay,
  isLocalDate,
  localDate,
  startOfDay,
  TIME_ZONE,
  weekday,
} from './local-date.js';

const dates = fc
  .date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe('a local date', () => {
  it.each(['2025-06-30', '2024-02-29'])('is taken when it exists: %s', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  it.each(['2025-02-29', '2025-06-31', '2025-6-30', '2025-06-30T00:00:00.000Z', '20250630', '', 3])(
    'is nothing else: %p',
    (value) => {
      expect(isLocalDate(value)).toBe(false);
    },
  );

  it('begins and ends at midnight in Vietnam, seven hours ahead of UTC', () => {
    expect(startOfDay('2025-07-01')).toBe('2025-06-30T17:00:00.000Z');
    expect(endOfDay('2025-07-01')).toBe('2025-07-01T17:00:00.000Z');
  });

  it('ends exclusively: its end is the first instant of the next day', () => {
    expect(localDate('2025-06-30T16:59:59.999Z')).toBe('2025-06-30');
    expect(localDate('2025-06-30T17:00:00.000Z')).toBe('2025-07-01');
    fc.assert(
      fc.property(dates, (date) => {
        expect(localDate(startOfDay(date))).toBe(date);
        expect(localDate(endOfDay(date))).toBe(addDays(date, 1));
      }),
    );
  });

  it('is the one that the rules of the zone give, at any instant', () => {
    const instants = fc.date({
      min: new Date('1976-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const there = DateTime.fromJSDate(instant, { zone: TIME_ZONE });
        const date = localDate(instant.toISOString());
        expect(date).toBe(there.toISODate());
        expect(weekday(date)).toBe(there.weekday);
        expect(startOfDay(date)).toBe(there.startOf('day').toUTC().toISO());
      }),
    );
  });

  it('ends with the year 9999', () => {
    expect(localDate('9999-12-31T16:59:59.999Z')).toBe('9999-12-31');
  });

  it('is the same in whatever zone the machine stands', () => {
    try {
      for (const machine of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
        Settings.defaultZone = machine;
        expect(localDate('2025-06-30T16:59:59.999Z')).toBe('2025-06-30');
        expect(endOfDay('2025-06-30')).toBe('2025-06-30T17:00:00.000Z');
      }
    } finally {
      Settings.defaultZone = 'system';
    }
  });

  it('counts days over months and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
    expect(weekday('2025-06-30')).toBe(1);
    expect(weekday('2025-06-29')).toBe(7);
  });

  it('counts months to the same day, or to the last one of a month that is too short', () => {
    expect(addMonths('2025-03-01', 24)).toBe('2027-03-01');
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2025-03-31', -1)).toBe('2025-02-28');
  });

  it('throws for what does not exist instead of rolling over', () => {
    expect(() => addDays('2025-02-30', 1)).toThrow(RangeError);
    expect(() => weekday('2025-02-30')).toThrow(RangeError);
    expect(() => addMonths('2025-02-30', 1)).toThrow(RangeError);
    expect(() => endOfDay('2025-06-30T00:00:00.000Z')).toThrow(RangeError);
    expect(() => localDate('2025-06-30')).toThrow(RangeError);
  });
});
