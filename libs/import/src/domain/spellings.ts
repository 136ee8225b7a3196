import type { LocalDate } from '@ledger/kernel';
import { bodyKey, bodyWords, isInWord } from './words.js';

/** An agency or a group, by one of its names, short names or known spellings, and when that holds. */
export interface Spelling {
  readonly words: string;
  readonly id: string;
  readonly kind: 'agency' | 'group';
  readonly from: LocalDate;
  /** Exclusive; null while it lasts. */
  readonly to: LocalDate | null;
}

/** A group's id begins so; no agency's does. */
const GROUP = 'group:';

export function kindOf(id: string): 'agency' | 'group' {
  return id.startsWith(GROUP) ? 'group' : 'agency';
}

/** What words stand for on a day. */
export type Meaning =
  | { readonly is: 'agency' | 'group'; readonly id: string }
  /** Known, but not on this day. */
  | { readonly is: 'absent' }
  /** Several are called so on this day. */
  | { readonly is: 'ambiguous' };

export interface Found {
  readonly meaning: Meaning;
  /** Where the words end. */
  readonly end: number;
}

interface Entry {
  readonly key: string;
  readonly spelled: Spelling[];
}

/** Finds bodies in the keys of words by how they are spelled, the longest spelling first. */
export class Spellings {
  /** By the first word of each spelling, the longest first. */
  readonly #entries = new Map<string, Entry[]>();
  readonly #settled = new Map<string, Meaning>();
  readonly #on: LocalDate;

  /** @param settled ids by the words that somebody decided stand for them; these go before what is known */
  constructor(
    known: readonly Spelling[],
    on: LocalDate,
    settled: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#on = on;
    for (const [words, id] of settled) {
      const key = bodyKey(bodyWords(words));
      this.#settled.set(key, { is: kindOf(id), id });
      this.#entryFor(key);
    }
    for (const spelling of known)
      this.#entryFor(bodyKey(bodyWords(spelling.words))).spelled.push(spelling);
    for (const entries of this.#entries.values()) {
      entries.sort((a, b) => b.key.length - a.key.length);
    }
  }

  /** The body whose spelling begins at a place and ends with a word; null where none does. */
  at(key: string, place: number): Found | null {
    const entry = this.#entries
      .get(wordAt(key, place))
      ?.find((one) => key.startsWith(one.key, place) && !isInWord(key[place + one.key.length]));
    if (entry === undefined) return null;
    return { meaning: this.#meaningOf(entry), end: place + entry.key.length };
  }

  /** Whether some spelling begins with these words and goes on behind them. */
  begins(key: string): boolean {
    const entries = this.#entries.get(wordAt(key, 0)) ?? [];
    return entries.some((one) => one.key.startsWith(key) && one.key.length > key.length);
  }

  #entryFor(key: string): Entry {
    const first = wordAt(key, 0);
    const entries = this.#entries.get(first) ?? [];
    this.#entries.set(first, entries);
    const known = entries.find((entry) => entry.key === key);
    if (known !== undefined) return known;
    const entry = { key, spelled: [] };
    entries.push(entry);
    return entry;
  }

  #meaningOf({ key, spelled }: Entry): Meaning {
    const settled = this.#settled.get(key);
    if (settled !== undefined) return settled;
    const on = this.#on;
    const present = spelled.filter(({ from, to }) => from <= on && (to === null || on < to));
    const [first, ...others] = present;
    if (first === undefined) return { is: 'absent' };
    return others.every(({ id }) => id === first.id)
      ? { is: first.kind, id: first.id }
      : { is: 'ambiguous' };
  }
}

/** The word that begins at a place; empty where none does. */
export function wordAt(text: string, place: number): string {
  let end = place;
  while (isInWord(text[end])) end += 1;
  return text.slice(place, end);
}
