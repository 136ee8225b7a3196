import { plainWords } from '@ledger/kernel';
import type { Obligation } from '../../domain/obligation/obligation.js';

/** The words of an obligation, which seldom change. */
export interface Wording {
  readonly title: string;
  /** Where in its source document it stands. */
  readonly clause: string | null;
  readonly leadWords: string;
  readonly products: readonly string[];
}

export function wordingOf({ assignment, leadWords }: Obligation): Wording {
  const { title, authority, products } = assignment;
  return {
    title,
    clause: authority.clause,
    leadWords,
    products: products.map(({ words }) => words),
  };
}

/** Every word of it, each once, without accents and case. */
export function searchWords({ title, clause, leadWords, products }: Wording): readonly string[] {
  return wordsIn([title, clause ?? '', leadWords, ...products].join(' '));
}

/** Bits of a mark: several times as many as most obligations have words. */
const MARK_BITS = 128;

/** What SQL takes a mark for. */
export const MARK_TYPE = `bit(${String(MARK_BITS)})`;

/** So much of a word counts for its mark. */
const BEGINNING = 3;

/**
 * A bit for how each word begins. What holds all words that are asked for has all bits of their mark, so that most of the
 * rest is passed over without a look at its words.
 */
export function markOf(words: readonly string[]): string {
  let mark = 0n;
  for (const word of words) mark |= 1n << BigInt(bitOf(word.slice(0, BEGINNING)));
  return `x${mark.toString(16).padStart(MARK_BITS / 4, '0')}`;
}

/** The mark of words of which the last may be only begun: where too little of it is there, that tells nothing. */
export function markAskedFor(words: readonly string[]): string {
  return markOf(words.filter((word, n) => n < words.length - 1 || word.length >= BEGINNING));
}

/** FNV-1a with its halves folded. The marks that are kept depend on it. */
function bitOf(beginning: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < beginning.length; n += 1) {
    hash = Math.imul(hash ^ beginning.charCodeAt(n), 0x01000193);
  }
  return (hash ^ (hash >>> 16)) & (MARK_BITS - 1);
}

/** Longer words are looked for by their beginning; PostgreSQL takes none of more than 2 kB. */
const LONGEST_WORD = 100;

/** The words of a text, each once, as they are looked for. */
export function wordsIn(text: string): readonly string[] {
  const words = plainWords(text).split(/[^\p{Letter}\p{Number}]+/u);
  const found = words.map((word) => word.slice(0, LONGEST_WORD).toWellFormed());
  return [...new Set(found)].filter((word) => word !== '');
}

/** Longest key that titles and clauses are sorted by, far below what an index takes. */
const LONGEST_KEY = 200;

/** Sorts as people do: neither accents nor case count, and 9 comes before 10. */
export function sortKeyOf(text: string): string {
  const padded = plainWords(text).replaceAll(/\d+/g, (digits) => digits.padStart(6, '0'));
  return padded.slice(0, LONGEST_KEY).toWellFormed();
}

/** What has no clause comes after everything that has one. */
export function clauseKeyOf(clause: string | null): string {
  return clause === null ? '~' : sortKeyOf(clause);
}
