/** A text in which some words differ from use to use, as its bytes. */
export interface SlottedText {
  readonly parts: readonly Buffer[];
  /** Between two parts each: the number of the word that stands there. */
  readonly slots: readonly number[];
  /** Of all parts together, in bytes. */
  readonly size: number;
}

/** @param words what is to be replaced wherever it stands in the text; none is part of another */
export function slotted(text: string, words: readonly string[]): SlottedText {
  const numbers = new Map(words.map((word, number) => [word, number]));
  const pieces = text.split(new RegExp(`(${words.map(escaped).join('|')})`));
  const parts = pieces.filter((_, n) => n % 2 === 0).map((part) => Buffer.from(part, 'utf8'));
  return {
    parts,
    slots: pieces.filter((_, n) => n % 2 === 1).map((word) => numbers.get(word) ?? -1),
    size: parts.reduce((sum, { length }) => sum + length, 0),
  };
}

/** @param wordOf gives words of ASCII, each letter of which is one byte */
export function filledIn(
  { parts, slots, size }: SlottedText,
  wordOf: (slot: number) => string,
): Buffer {
  const words = slots.map(wordOf);
  const bytes = Buffer.allocUnsafe(words.reduce((sum, { length }) => sum + length, size));
  let at = 0;
  for (const [n, part] of parts.entries()) {
    bytes.set(part, at);
    at += part.length;
    at += bytes.write(words[n] ?? '', at, 'latin1');
  }
  return bytes;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
