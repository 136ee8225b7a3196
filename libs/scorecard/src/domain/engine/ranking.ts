import { compare, type Fraction } from '../exact/fraction.js';

/** One agency of a peer group; without a total it has no place. */
export interface Ranked {
  readonly agency: string;
  readonly total: Fraction | null;
  /** Obligations that count. */
  readonly counted: number;
}

export interface Place<Entry extends Ranked> {
  readonly entry: Entry;
  /** From 1; those with the same points share the best of their places. Null without points. */
  readonly place: number | null;
  readonly tied: boolean;
  /** So few obligations that the place says little. */
  readonly smallNumber: boolean;
}

/** Best first, those without points last; among equals in order of their ids. */
export function rank<Entry extends Ranked>(
  entries: readonly Entry[],
  { fewestForRating }: { readonly fewestForRating: number },
): readonly Place<Entry>[] {
  const sorted = [...entries].sort(byPoints);
  const places: Place<Entry>[] = [];
  for (const [index, entry] of sorted.entries()) {
    const before = places.at(-1);
    const level = before !== undefined && isLevel(before.entry, entry);
    const next = sorted[index + 1];
    places.push({
      entry,
      place: entry.total === null ? null : level ? before.place : index + 1,
      tied: level || (next !== undefined && isLevel(next, entry)),
      smallNumber: entry.counted < fewestForRating,
    });
  }
  return places;
}

function isLevel(a: Ranked, b: Ranked): boolean {
  return a.total !== null && b.total !== null && compare(a.total, b.total) === 0;
}

function byPoints(a: Ranked, b: Ranked): number {
  if (a.total === null || b.total === null) {
    const missing = Number(a.total === null) - Number(b.total === null);
    return missing === 0 ? byName(a, b) : missing;
  }
  return compare(b.total, a.total) || byName(a, b);
}

function byName(a: Ranked, b: Ranked): number {
  return a.agency < b.agency ? -1 : 1;
}
