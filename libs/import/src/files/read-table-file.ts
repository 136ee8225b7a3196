import { refuse, RefusedError, type Refusal } from '@ledger/kernel';
import type { TableRow } from '../domain/table.js';
import { readCsvRows } from './csv-rows.js';
import { LARGEST_LIST } from './limits.js';
import { readXlsxRows } from './xlsx-rows.js';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** What Excel wrote before 2007, and what it writes around a file with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
/** A file that begins with one of these says itself that it is something else. */
const OTHER_TEXTS = ['%PDF', '{\\rtf', '<'];

/**
 * The rows of a CSV or XLSX file, told apart by their content. Formulas are never evaluated: a file with one is refused.
 *
 * @param name of the file, where it has one
 */
export async function readTableFile(
  bytes: Buffer,
  name = '',
): Promise<readonly TableRow[] | Refusal> {
  if (bytes.length > LARGEST_LIST) return refuse('import.file-too-large', { limit: LARGEST_LIST });
  if (beginsWith(bytes, ZIP)) return refusalOf(() => readXlsxRows(bytes));
  if (beginsWith(bytes, COMPOUND_FILE) || /\.xls[xmb]?$/i.test(name)) {
    return refuse('import.not-xlsx', {});
  }
  const head = bytes.subarray(0, 8).toString('latin1').trimStart();
  return OTHER_TEXTS.some((mark) => head.startsWith(mark))
    ? refuse('import.not-a-table', {})
    : readCsvRows(bytes);
}

function beginsWith(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, n) => bytes[n] === byte);
}

/** Where a file is read piece by piece, what is refused on the way is thrown. */
async function refusalOf<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal;
    throw error;
  }
}
