import { describe, expect, it } from '@jest/globals';
import { instantAfter, isInstant, laterOf, millisBetween } from './instant.js';

describe('an instant', () => {
  it.each(['2025-01-09T02:00:00.000Z', '2024-02-29T23:59:59.999Z', '0001-01-01T00:00:00.000Z'])(
    'is taken when it exists: %s',
    (text) => {
      expect(isInstant(text)).toBe(true);
    },
  );

  it.each([
    '2025-02-30T00:00:00.000Z',
    '2025-02-29T00:00:00.000Z',
    '2025-13-01T00:00:00.000Z',
    '2025-01-09T24:00:00.000Z',
    '2025-01-09T23:59:60.000Z',
    '2025-01-09T02:00:00Z',
    '2025-01-09T02:00:00.0000Z',
    '2025-01-09T09:00:00.000+07:00',
    '2025-01-09',
    ' 2025-01-09T02:00:00.000Z',
    '',
    1736388000000,
    null,
    undefined,
  ])('is nothing else: %p', (value) => {
    expect(isInstant(value)).toBe(false);
  });

  it('is every day of a calendar and no other', () => {
    const parts = (highest: number) => Array.from({ length: highest + 2 }, (_, n) => n);
    const two = (n: number) => String(n).padStart(2, '0');
    const dates = ['0000', '1900', '2000', '2023', '2024', '9999'].flatMap((year) =>
      parts(12).flatMap((month) => parts(31).map((day) => `${year}-${two(month)}-${two(day)}`)),
    );
    const exists = (date: string) => {
      const read = new Date(`${date}T00:00:00.000Z`);
      return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date);
    };
    const wrong = dates.filter((date) => isInstant(`${date}T12:30:59.999Z`) !== exists(date));
    expect(dates.filter(exists)).toHaveLength(4 * 365 + 2 * 366 + 1);
    expect(wrong).toEqual([]);
  });

  it('compares as text', () => {
    const [early, late] = ['2025-01-09T02:00:00.000Z', '2025-01-09T02:00:00.001Z'];
    expect(laterOf(early, late)).toBe(late);
    expect(laterOf(late, early)).toBe(late);
    expect(millisBetween(early, late)).toBe(1);
    expect(millisBetween(late, early)).toBe(-1);
    expect(instantAfter(early, 1)).toBe(late);
    expect(instantAfter(late, -1)).toBe(early);
  });
});
