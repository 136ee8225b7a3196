/** Whether one of the spellings holds the words, whatever their case and marks: `bo tai chinh` finds Bộ Tài chính. */
export function isSpelledLike(words: string, spellings: readonly string[]): boolean {
  const wanted = plain(words);
  return spellings.some((spelling) => plain(spelling).includes(wanted));
}

function plain(words: string): string {
  return words
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
