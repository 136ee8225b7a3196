/** One text has one form: composed (NFC), without spaces at either end. */
export function composed(text: string): string {
  return text.normalize('NFC').trim();
}

/** Composed, in one line, with single spaces and plain hyphens: how words are compared, but for their case. */
export function plainWords(text: string): string {
  return composed(text)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ');
}

/** In lower case, letter by letter: every letter keeps its place, so that what is found in it is found in the text. */
export function lowered(text: string): string {
  return Array.from(text, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  }).join('');
}

/** The form in which headers, spellings and keywords are looked up. */
export function keyOf(text: string): string {
  return lowered(plainWords(text));
}

/** Both ways to place a tone, letter by letter: "hoá" and "hóa", "uỷ" and "ủy". */
const TONES: Readonly<Record<string, string>> = {
  oá: 'óa',
  oà: 'òa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oé: 'óe',
  oè: 'òe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uý: 'úy',
  uỳ: 'ùy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};

/** The form of a text in which names of bodies are written and looked up: one space behind every comma. */
export function bodyWords(text: string): string {
  return plainWords(text)
    .replace(/ ?([,;]) ?/g, '$1 ')
    .trim();
}

/** In lower case and with tones in one place; every letter keeps its place, as in {@link lowered}. */
export function bodyKey(words: string): string {
  return lowered(words).replace(/o[áàảãạéèẻẽẹ]|u[ýỳỷỹỵ]/g, (old) => TONES[old] ?? old);
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Whether a letter belongs to a word; what follows a text's end belongs to none. */
export function isInWord(letter: string | undefined): boolean {
  return letter !== undefined && WORD.test(letter);
}
