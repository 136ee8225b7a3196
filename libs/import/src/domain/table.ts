/** One row of a file as it was read: text only, whatever the file held. */
export interface TableRow {
  /** Counted from 1, as spreadsheets and editors show it. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A cell by the name that spreadsheets show for it. @param column counted from 0 */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

const LETTERS = 26;
const FIRST_LETTER = 65;

function columnName(column: number): string {
  const last = String.fromCharCode(FIRST_LETTER + (column % LETTERS));
  return column < LETTERS ? last : `${columnName(Math.floor(column / LETTERS) - 1)}${last}`;
}
