import { refuse, RefusedError } from '@ledger/kernel';
import { cellName, type TableRow } from '../domain/table.js';
import { cellText, type CellContext, type RawCell } from './cell-text.js';
import { MOST_READ, refuseTooMany } from './limits.js';
import { readElements, type ElementReader } from './xml-elements.js';
import type { ZipParts } from './zip-parts.js';

/** A file may name cells far to the right; a list has none there. */
const MOST_COLUMNS = 256;

/**
 * The rows of a sheet, as text. What only a spreadsheet program could tell is refused: a formula, whose value may be old,
 * and a cell merged over several rows, of which only the first holds what it says.
 *
 * @throws RefusedError `import.*`
 */
export async function readSheet(
  parts: ZipParts,
  sheet: string,
  context: CellContext,
): Promise<readonly TableRow[]> {
  const reader = new SheetReader(context);
  await readElements(sheet, parts.read(sheet), reader);
  return reader.rows;
}

class SheetReader implements ElementReader {
  readonly rows: TableRow[] = [];
  #row = 0;
  #cells: string[] = [];
  #cell: RawCell = { column: -1, type: 'n', style: 0, value: '' };
  #inValue = false;

  constructor(private readonly context: CellContext) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#inValue = name === 'v' || name === 't';
    if (name === 'row') this.#beginRow(attributes);
    if (name === 'c') this.#beginCell(attributes);
    if (name === 'f') throw refusedAt('import.formula-cell', this.#cell.column, this.#row);
    if (name === 'mergeCell') this.#refuseMerged(attributes['ref'] ?? '');
  }

  text(text: string): void {
    if (this.#inValue) this.#cell = { ...this.#cell, value: this.#cell.value + text };
  }

  close(name: string): void {
    this.#inValue = false;
    if (name === 'c') this.#endCell();
    if (name === 'row' && this.#cells.length > 0) {
      if (this.rows.length === MOST_READ) throw new RefusedError(refuseTooMany(this.rows));
      this.rows.push({ row: this.#row, cells: this.#cells });
    }
  }

  #beginRow({ r }: Readonly<Record<string, string>>): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r);
    this.#cells = [];
    this.#cell = { ...this.#cell, column: -1 };
  }

  #beginCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    const column = r === undefined ? this.#cell.column + 1 : columnOf(r);
    this.#cell = { column, type: t, style: Number(s), value: '' };
  }

  #endCell(): void {
    const { column } = this.#cell;
    const text = cellText(this.#cell, this.context);
    if (text === '' || column >= MOST_COLUMNS) return;
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = text;
  }

  /** Merged cells are told behind all rows; one above or beside the table merges nothing of it. */
  #refuseMerged(range: string): void {
    const [from = '', to = from] = range.split(':');
    const [first, last] = [rowOf(from), rowOf(to)];
    const filled = this.rows.filter(({ row }) => row > first && row <= last);
    const titleLines = this.rows.find(({ cells }) => cells.filter(Boolean).length > 1)?.row ?? 0;
    if (filled.length > 0 && first > titleLines) {
      throw refusedAt('import.merged-cell', columnOf(from), first);
    }
  }
}

function refusedAt(
  code: 'import.formula-cell' | 'import.merged-cell',
  column: number,
  row: number,
) {
  return new RefusedError(refuse(code, { row, cell: cellName(column, row) }));
}

/** Counted from 0. */
function columnOf(cell: string): number {
  const letters = /^[A-Z]+/.exec(cell)?.[0] ?? '';
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowOf(cell: string): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0);
}
