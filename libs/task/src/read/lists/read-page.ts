import { cursorText, type ListIdentity, type Page, type Pin, type SortKey } from '@ledger/platform';
import type { Pool } from 'pg';
import { pageStatement, type ListQuery } from './list-query.js';

/** Which rows of which state. */
export interface PageView {
  readonly schema: string;
  readonly pin: Pin;
  /** Where the rows before ended; null for the first. */
  readonly after: SortKey | null;
  readonly limit: number;
}

/** Some rows of a list in order. */
export interface Stretch<Item> {
  readonly items: readonly Item[];
  /** Where they end, if more follow; null at the end of the list. */
  readonly after: SortKey | null;
}

/** @throws what the database throws */
export async function readStretch<Row extends object, Item>(
  pool: Pool,
  list: ListQuery<Row, Item>,
  view: PageView,
): Promise<Stretch<Item>> {
  const { pin, limit } = view;
  const { text, values } = pageStatement(list, view);
  const { rows } = await pool.query<Row>(text, [...values]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: shown.map((row) => list.item(row, pin)),
    after: more ? list.key(last) : null,
  };
}

/** One page of a list, with the cursor of the next. @throws what the database throws */
export async function readPage<Row extends object, Item>(
  pool: Pool,
  list: ListQuery<Row, Item>,
  view: PageView,
): Promise<Page<Item>> {
  return pageOf(list, await readStretch(pool, list, view), view.pin);
}

export function pageOf<Item>(
  list: ListIdentity,
  { items, after }: Stretch<Item>,
  pin: Pin,
): Page<Item> {
  return { items, next: after === null ? null : cursorText(list, { ...pin, after }), pin };
}
