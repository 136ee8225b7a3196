import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clauseKeyOf, markAskedFor, markOf, sortKeyOf, wordsIn } from './wording.js';

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

describe('the mark of words', () => {
  const admits = (held: readonly string[], asked: readonly string[]) => {
    const [mark, wanted] = [markOf(held), markAskedFor(asked)].map((hex) => BigInt(`0${hex}`));
    return (mark! & wanted!) === wanted;
  };
  const texts = fc.string({
    unit: fc.constantFrom('a', 'đ', 'E', 'i', 'n', 'o', 'u', '1', ' ', ' ', LETTER),
  });

  it('admits whatever stands among the words, the last of it only begun', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat()), fc.nat(), (text, picks, length) => {
        const held = wordsIn(text);
        fc.pre(held.length > 0);
        const asked = picks.map((pick) => held[pick % held.length] ?? '');
        const begun = asked.pop() ?? held[0] ?? '';
        return admits(held, [...asked, begun.slice(0, 1 + (length % begun.length))]);
      }),
    );
  });

  it('keeps out most of what has other words', () => {
    const held = wordsIn('Xây dựng đề án chuyển đổi số quốc gia, phụ lục II, số 10');
    const others = wordsIn('vaccine thủy lợi bệnh viện nhập khẩu lâm nghiệp kiểm toán biên giới');
    const kept = others.filter((word) => admits(held, [word]));
    expect(others.length).toBeGreaterThan(10);
    expect(kept.length).toBeLessThan(others.length / 3);
  });
});
