import type { LocalDate } from '@ledger/kernel';
import type { Cell } from '../document/cell.js';
import { localTime } from '../document/local-time.js';
import { styleOf } from './styles.js';
import { xmlText } from './xml-text.js';

/** A spreadsheet keeps 15 digits of a number; a longer one would silently become another. */
const MOST_DIGITS = 15;

/** The count of days begins so that 1 January 1970 is day 25,569. */
const DAY_OF_1970 = 25_569;
const DAY_MS = 86_400_000;

/** Day 60 of that count is a 29 February 1900 that never was: before it programs disagree, so days there stay text. */
const FIRST_SAFE_DAY = 61;

/** A row of cells, counted from 1. */
export function rowXml(row: number, cells: readonly Cell[]): string {
  const each = cells.map((cell, n) => cellXml(`${columnLetters(n)}${row}`, cell));
  return `<row r="${row}">${each.join('')}</row>`;
}

/** A row of texts in one style. */
export function textRowXml(row: number, texts: readonly string[], style: number): string {
  const each = texts.map((text, n) => textXml(`${columnLetters(n)}${row}`, text, style));
  return `<row r="${row}">${each.join('')}</row>`;
}

/** A, B, … Z, AA, … for columns counted from 0. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

function cellXml(place: string, cell: Cell): string {
  const style = styleOf(cell);
  switch (cell.kind) {
    case 'empty':
      return `<c r="${place}" s="${style}"/>`;
    case 'text':
      return textXml(place, cell.text, style);
    case 'number':
      return cell.digits.replace(/[-.]/g, '').length > MOST_DIGITS
        ? textXml(place, cell.digits, style)
        : numberXml(place, cell.digits, style);
    case 'date':
      return dayXml(place, { days: dayNumber(cell.date), text: cell.date, style });
    case 'instant': {
      const { date, millis } = localTime(cell.instant);
      const days = dayNumber(date) + millis / DAY_MS;
      return dayXml(place, { days, text: cell.instant, style });
    }
  }
}

function dayNumber(date: LocalDate): number {
  return Date.parse(date) / DAY_MS + DAY_OF_1970;
}

interface Day {
  readonly days: number;
  readonly text: string;
  readonly style: number;
}

function dayXml(place: string, { days, text, style }: Day): string {
  return days < FIRST_SAFE_DAY
    ? textXml(place, text, style)
    : numberXml(place, String(days), style);
}

function numberXml(place: string, digits: string, style: number): string {
  return `<c r="${place}" s="${style}"><v>${digits}</v></c>`;
}

/** In place and marked as text, so that nothing in it is ever taken for a formula. */
function textXml(place: string, text: string, style: number): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}
