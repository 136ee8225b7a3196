import { describe, expect, it } from '@jest/globals';
import { clauseKeyOf, sortKeyOf, wordsIn } from './wording.js';

/** One letter of two code units. */
const LETTER = '𝒜';

describe('the words of an obligation', () => {
  it('are parted by whatever is neither letter nor digit, and each is there once', () => {
    expect(wordsIn('Nghị quyết số 03/NQ-CP: “số hóa”')).toEqual([
      'nghi',
      'quyet',
      'so',
      '03',
      'nq',
      'cp',
      'hoa',
    ]);
    expect(wordsIn(' !?, ')).toEqual([]);
  });

  it('are cut where no index would take them, and never within a letter', () => {
    const [word = ''] = wordsIn(`a${LETTER.repeat(4000)}`);
    expect(word.length).toBeLessThanOrEqual(100);
    expect(word.isWellFormed()).toBe(true);
    const key = sortKeyOf(`a${LETTER.repeat(4000)}`);
    expect(key.length).toBeLessThanOrEqual(200);
    expect(key.isWellFormed()).toBe(true);
  });

  it('are sorted without accents and case, and numbers by their size', () => {
    const sorted = ['số 10', 'Số 9', 'SỐ 2', 'ố', 'an'].sort((a, b) =>
      sortKeyOf(a) < sortKeyOf(b) ? -1 : 1,
    );
    expect(sorted).toEqual(['an', 'ố', 'SỐ 2', 'Số 9', 'số 10']);
    expect(clauseKeyOf(null) > clauseKeyOf('zzz')).toBe(true);
  });
});
