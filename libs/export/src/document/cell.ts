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

export function cellOf(value: CellValue, type: ColumnType, language: Language): Cell {
  if (value === null || value === '') return EMPTY;
  const text = typeof value === 'object' ? value[language] : String(value);
  switch (type) {
    case 'integer':
    case 'number':
      return DIGITS.test(text) ? { kind: 'number', digits: text } : textCell(text);
    case 'date':
      return isLocalDate(text) ? { kind: 'date', date: text } : textCell(text);
    case 'instant':
      return isInstant(text) ? { kind: 'instant', instant: text } : textCell(text);
    case 'text':
      return textCell(text);
  }
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
