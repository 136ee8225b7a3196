import { describe, expect, it } from '@jest/globals';
import { plainWords } from './plain-words.js';

describe('words as they are looked for', () => {
  it.each([
    ['Chuyển đổi số', 'chuyen doi so'],
    ['ĐỀ ÁN', 'de an'],
    ['  Bộ\u00a0 Quốc \n phòng ', 'bo quoc phong'],
    ['03/NQ-CP', '03/nq-cp'],
  ])('have neither accents nor case, nor spaces that tell nothing: %s', (words, plain) => {
    expect(plainWords(words)).toBe(plain);
  });

  it('are the same in composed and decomposed form', () => {
    const words = 'Nghị quyết số hoá ứng dụng ởữậ';
    expect(plainWords(words.normalize('NFD'))).toBe(plainWords(words.normalize('NFC')));
  });
});
