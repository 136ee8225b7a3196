/** A text in which some words differ from use to use. */
export interface SlottedText {
  readonly parts: readonly string[];
  /** Between two parts each: the number of the word that stands there. */
  readonly slots: readonly number[];
}

/** @param words what is to be replaced wherever it stands in the text; none is part of another */
export function slotted(text: string, words: readonly string[]): SlottedText {
  const numbers = new Map(words.map((word, number) => [word, number]));
  const pieces = text.split(new RegExp(`(${words.map(escaped).join('|')})`));
  return {
    parts: pieces.filter((_, n) => n % 2 === 0),
    slots: pieces.filter((_, n) => n % 2 === 1).map((word) => numbers.get(word) ?? -1),
  };
}

export function filledIn({ parts, slots }: SlottedText, wordOf: (slot: number) => string): string {
  let text = parts[0] ?? '';
  for (const [n, slot] of slots.entries()) text += wordOf(slot) + (parts[n + 1] ?? '');
  return text;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
