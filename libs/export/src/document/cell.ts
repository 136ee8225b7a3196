import { isInstant, isLocalDate, type Instant, type LocalDate } from '@ledger/kernel';
import type { Language } from '@ledger/platform';
import type { CellValue, ColumnType } from './table-document.js';

/** A value as all formats see it, so that none decides anew what is a number or a date. */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** Plain decimal digits with a point, as JSON writes them without an exponent. */
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'instant'; readonly instant: Instant };

const EMPTY: Cell = { kind: 'empty' };

const DIGITS = /^-?\d+(\.\d+)?$/;

/** What a text is as a value of a type; null where it is none. */
const READERS: Readonly<Record<ColumnType, (text: string) => Cell | null>> = {
  text: () => null,
  integer: numberIn,
  number: numberIn,
  date: (text) => (isLocalDate(text) ? { kind: 'date', date: text } : null),
  instant: (text) => (isInstant(text) ? { kind: 'instant', instant: text } : null),
};

export function cellOf(value: CellValue, type: ColumnType, language: Language): Cell {
  if (value === null || value === '') return EMPTY;
  const text = typeof value === 'object' ? value[language] : String(value);
  return READERS[type](text) ?? textCell(text);
}

function numberIn(text: string): Cell | null {
  return DIGITS.test(text) ? { kind: 'number', digits: text } : null;
}

function textCell(text: string): Cell {
  return { kind: 'text', text: cleanText(text) };
}

/** Whatever neither XML nor paper can hold: control characters, halves of characters, and what Unicode reserves. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Text in the one form that every format can hold and every type face has: composed, and with plain line breaks. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNPRINTABLE, '');
}
