import { describe, expect, it } from '@jest/globals';
import { clauseOf, parseSource, titleOf, type ListSource } from './source.js';

const SOURCE: ListSource = { number: '03/NQ-CP', date: '2025-01-09', annex: 'II' };

describe('the source of a list', () => {
  it.each([
    ['03/NQ-CP, 9/1/2025, II', SOURCE],
    [' 03/NQ-CP ,  09/01/2025 , Phụ lục II ', SOURCE],
    ['03/NQ-CP, 2025-01-09, II'.normalize('NFD'), SOURCE],
    ['03/NQ-CP, 9/1/2025', { ...SOURCE, annex: '' }],
  ])('is read: %s', (words, source) => {
    expect(parseSource(words)).toEqual(source);
  });

  it.each([
    '',
    '03/NQ-CP',
    ', 9/1/2025, II',
    '03/NQ-CP, 1/2025, II',
    '03/NQ-CP, 31/2/2025',
    'a, 9/1/2025, II, 1',
  ])('is refused where number or day is missing, or there is too much: "%s"', (words) => {
    expect(parseSource(words)).toEqual({
      refused: 'import.source-unreadable',
      params: { source: words },
    });
  });

  it('is cited by annex and number', () => {
    expect(clauseOf(SOURCE, '138')).toBe('Phụ lục II, số 138');
    expect(clauseOf({ ...SOURCE, annex: '' }, '138')).toBe('số 138');
    expect(titleOf(SOURCE)).toBe('03/NQ-CP, 9/1/2025');
  });
});
