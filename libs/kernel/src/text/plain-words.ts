/** Words as they are looked for, whatever their case and marks: `Bộ Đô đốc` and `bo do doc` are the same. */
export function plainWords(words: string): string {
  return words
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
