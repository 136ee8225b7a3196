import { addDays } from '@ledger/kernel';
import type { DateStyle } from './date-styles.js';

/** A cell as the file holds it. */
export interface RawCell {
  /** Counted from 0. */
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly value: string;
}

export interface CellContext {
  readonly texts: readonly string[];
  readonly dates: readonly (DateStyle | null)[];
  readonly since1904: boolean;
}

/** What a cell says as text, as lists in text files write it: a date as 30/6/2025, or 6/2025 where only that is shown. */
export function cellText(cell: RawCell, { texts, dates, since1904 }: CellContext): string {
  const { type, value, style } = cell;
  switch (type) {
    case 's':
      return texts[Number(value)] ?? '';
    case 'n': {
      const [shown, days] = [dates[style] ?? null, Number(value)];
      return shown === null || !isDay(days) ? value : dateText(days, shown, since1904);
    }
    default:
      return value;
  }
}

/** Day 60 of the count from 1900 is a 29 February that never was, so that later days count from a day before. */
const DAY_0_SINCE_1900 = '1899-12-30';
const DAY_0_SINCE_1904 = '1904-01-01';

/** Spreadsheets count from 1 to the end of the year 9999. */
const LAST_DAY = 2_958_465;

function isDay(days: number): boolean {
  return days >= 1 && days <= LAST_DAY;
}

function dateText(days: number, shown: DateStyle, since1904: boolean): string {
  const date = addDays(since1904 ? DAY_0_SINCE_1904 : DAY_0_SINCE_1900, Math.floor(days));
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return shown === 'day' ? `${day}/${month}/${year}` : `${month}/${year}`;
}
