import { isRefusal, parseDeadline, refuse, type LocalDate, type Refusal } from '@ledger/kernel';
import { plainWords } from './words.js';

/** The document that a list is an annex of. */
export interface ListSource {
  readonly number: string;
  readonly date: LocalDate;
  /** Without the word for it: `II`. Empty where the list is the document itself. */
  readonly annex: string;
}

/** Reads `NUMBER, DATE` or `NUMBER, DATE, ANNEX`, such as `03/NQ-CP, 9/1/2025, II`; days come before months. */
export function parseSource(words: string): ListSource | Refusal<'import.source-unreadable'> {
  const unreadable = refuse('import.source-unreadable', { source: words });
  const [number = '', day = '', annex = '', ...more] = plainWords(words)
    .split(',')
    .map((part) => part.trim());
  const date = parseDay(day);
  if (number === '' || date === null || more.length > 0) return unreadable;
  return { number, date, annex: annex.replace(ANNEX, '') };
}

const ANNEX = /^(phụ lục|annex|appendix) /i;

/** The words by which the ledger names a document that says no more of itself. */
export function titleOf({ number, date }: ListSource): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${number}, ${day ?? ''}/${month ?? ''}/${year ?? ''}`;
}

/** Where in its document a row stands. */
export function clauseOf({ annex }: ListSource, number: string): string {
  return annex === '' ? `số ${number}` : `${annexTitle(annex)}, số ${number}`;
}

export function annexTitle(annex: string): string {
  return `Phụ lục ${annex}`;
}

/** Reads a day as documents write it: `9/1/2025`, days before months, or `2025-01-09`; null where it names no day. */
export function parseDay(words: string): LocalDate | null {
  const read = parseDeadline(words);
  return !isRefusal(read) && read.kind === 'day' ? read.date : null;
}
