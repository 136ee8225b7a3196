import { refuse, type Refusal } from '@ledger/kernel';
import { MOST_ROWS } from '../domain/list.js';
import type { TableRow } from '../domain/table.js';

/** Largest file, in bytes. */
export const LARGEST_LIST = 52_428_800;

/** Most bytes that an XLSX file may unpack to. */
export const MOST_UNPACKED = 268_435_456;

/** Most rows that are read of a file: those of a list, and what may stand above and between them. */
export const MOST_READ = MOST_ROWS + 1000;

/** Names the row before which the file is to be split, so that the first part can be taken. */
export function refuseTooMany(read: readonly TableRow[]): Refusal<'import.too-many-rows'> {
  return refuse('import.too-many-rows', { limit: MOST_ROWS, row: read[MOST_ROWS]?.row ?? 0 });
}
