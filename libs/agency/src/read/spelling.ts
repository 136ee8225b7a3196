import { plainWords } from '@ledger/kernel';

/** Whether one of the spellings holds the words, whatever their case and marks: `bo tai chinh` finds Bộ Tài chính. */
export function isSpelledLike(words: string, spellings: readonly string[]): boolean {
  const wanted = plainWords(words);
  return spellings.some((spelling) => plainWords(spelling).includes(wanted));
}
