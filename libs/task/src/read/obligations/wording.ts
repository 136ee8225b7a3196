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
