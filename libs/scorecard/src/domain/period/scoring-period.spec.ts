import { describe, expect, it } from '@jest/globals';
import { periodNamed } from './scoring-period.js';

describe('a period', () => {
  it.each([
    ['2025', 'year', '2025-01-01', '2025-12-31'],
    ['2025-H1', 'half-year', '2025-01-01', '2025-06-30'],
    ['2025-H2', 'half-year', '2025-07-01', '2025-12-31'],
    ['2025-Q2', 'quarter', '2025-04-01', '2025-06-30'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2025-01-01..2025-05-24', 'range', '2025-01-01', '2025-05-24'],
  ])('%s is a %s from %s to %s', (name, kind, firstDay, lastDay) => {
    expect(periodNamed(name)).toMatchObject({ name, kind, firstDay, lastDay });
  });

  it('begins and ends at midnight in Asia/Ho_Chi_Minh, and its end belongs to the next one', () => {
    expect(periodNamed('2025-05')).toMatchObject({
      from: '2025-04-30T17:00:00.000Z',
      to: '2025-05-31T17:00:00.000Z',
    });
    expect(periodNamed('2025-06')).toMatchObject({ from: '2025-05-31T17:00:00.000Z' });
  });

  it.each([
    '2025-13',
    '2025-H3',
    '2025-Q5',
    '25',
    '2205',
    '2025-5',
    '2025-05-24',
    '2025-05-24..2025-01-01',
    '2025-02-29..2025-03-01',
    '2025-01-01..2025-02-01..2025-03-01',
    '2205-01-01..2205-01-02',
    '',
  ])('%p is none', (words) => {
    expect(periodNamed(words)).toEqual({
      refused: 'scorecard.period-unreadable',
      params: { words },
    });
  });
});
