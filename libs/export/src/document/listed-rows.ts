import type { CellValue } from './table-document.js';

/** Rows that are at hand already. */
export async function* listedRows(
  rows: readonly (readonly CellValue[])[],
): AsyncGenerator<readonly CellValue[], void, void> {
  for (const row of rows) yield await Promise.resolve(row);
}
