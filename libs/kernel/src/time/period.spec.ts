import { describe, expect, it } from '@jest/globals';
import { endOfPeriod, lastDayOf, periodFault, type Period, type PeriodField } from './period.js';

describe('a period', () => {
  it.each<[Period, string]>([
    [{ kind: 'day', date: '2025-06-30' }, '2025-06-30'],
    [{ kind: 'month', year: 2025, month: 6 }, '2025-06-30'],
    [{ kind: 'month', year: 2024, month: 2 }, '2024-02-29'],
    [{ kind: 'month', year: 2025, month: 2 }, '2025-02-28'],
    [{ kind: 'quarter', year: 2025, quarter: 1 }, '2025-03-31'],
    [{ kind: 'quarter', year: 2025, quarter: 2 }, '2025-06-30'],
    [{ kind: 'quarter', year: 2025, quarter: 3 }, '2025-09-30'],
    [{ kind: 'quarter', year: 2025, quarter: 4 }, '2025-12-31'],
    [{ kind: 'year', year: 2025 }, '2025-12-31'],
  ])('ends with its last day: %j', (period, lastDay) => {
    expect(periodFault(period)).toBeNull();
    expect(lastDayOf(period)).toBe(lastDay);
    expect(endOfPeriod(period)).toBe(`${lastDay}T17:00:00.000Z`);
  });

  it.each<[Period, PeriodField]>([
    [{ kind: 'day', date: '2025-06-31' }, 'day'],
    [{ kind: 'day', date: '2025-06-00' }, 'day'],
    [{ kind: 'day', date: '2025-6-30' }, 'day'],
    [{ kind: 'day', date: '2025-13-01' }, 'month'],
    [{ kind: 'day', date: '2205-06-30' }, 'year'],
    [{ kind: 'day', date: 'tomorrow' }, 'year'],
    [{ kind: 'month', year: 2025, month: 0 }, 'month'],
    [{ kind: 'month', year: 2025, month: 13 }, 'month'],
    [{ kind: 'month', year: 2025, month: 6.5 }, 'month'],
    [{ kind: 'quarter', year: 2025, quarter: 5 }, 'quarter'],
    [{ kind: 'quarter', year: 1999, quarter: 1 }, 'year'],
    [{ kind: 'year', year: 2100 }, 'year'],
    [{ kind: 'year', year: NaN }, 'year'],
  ])('names the field that does not exist: %j', (period, field) => {
    expect(periodFault(period)).toBe(field);
    expect(() => lastDayOf(period)).toThrow(`no such ${field}`);
  });
});
