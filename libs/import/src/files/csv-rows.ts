import { csvRecords, isRefusal, refuse, type Refusal } from '@ledger/kernel';
import { cellName, type TableRow } from '../domain/table.js';
import { MOST_READ, refuseTooMany } from './limits.js';

/** The rows of a text file whose cells are separated by commas, semicolons or tabs, as spreadsheets write them. */
export function readCsvRows(bytes: Buffer): readonly TableRow[] | Refusal {
  const text = decoded(bytes);
  if (typeof text !== 'string') return text;
  if (text.includes('\0')) return refuse('import.not-a-table', {});
  const rows: TableRow[] = [];
  for (const record of csvRecords(text, separatorOf(text))) {
    if (isRefusal(record)) return record;
    if (rows.length === MOST_READ) return refuseTooMany(rows);
    rows.push({ row: record.line, cells: record.cells });
  }
  return rows;
}

const SEPARATORS = [',', ';', '\t'] as const;

/** The mark that the first line with one holds most of. */
function separatorOf(text: string): (typeof SEPARATORS)[number] {
  const line = text.split(/\r?\n/, 20).find((one) => /[,;\t]/.test(one)) ?? '';
  const plain = line.replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((mark) => plain.split(mark).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

const UTF16_LE = [0xff, 0xfe];
const UTF16_BE = [0xfe, 0xff];

function decoded(bytes: Buffer): string | Refusal {
  const begins = (mark: readonly number[]) => mark.every((byte, n) => bytes[n] === byte);
  if (begins(UTF16_LE)) return new TextDecoder('utf-16le').decode(bytes);
  if (begins(UTF16_BE)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('import.encoding', placeOfFault(bytes));
  }
}

const REPLACEMENT = '\ufffd';

/** The row and the cell of the first letter that is not UTF-8. */
function placeOfFault(bytes: Buffer): { readonly row: number; readonly cell: string } {
  const before = new TextDecoder('utf-8').decode(bytes).split(REPLACEMENT, 1)[0] ?? '';
  const lines = before.split('\n');
  const line = (lines.at(-1) ?? '').replace(/"[^"]*"/g, '');
  const column = line.split(separatorOf(before)).length - 1;
  return { row: lines.length, cell: cellName(column, lines.length) };
}
