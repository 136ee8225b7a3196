import { isRefusal, refuse, type Refusal } from '@ledger/kernel';
import { columnNamed, COLUMNS, HEADERS, OPTIONAL_COLUMNS, type Column } from './columns.js';
import { cellName, type TableRow } from './table.js';
import { composed, plainWords } from './words.js';

/** A row of a list: what it says, in composed form but otherwise as written. */
export interface ListRow {
  /** The row of the file, counted from 1. */
  readonly row: number;
  /** The number as written, which with source and annex names the task for good. */
  readonly number: string;
  /** Empty where the list has no such column. */
  readonly cells: Readonly<Record<Column, string>>;
}

export interface List {
  readonly rows: readonly ListRow[];
  /** The headers as written; of a column that the list does not have, the usual one. */
  readonly headers: Readonly<Record<Column, string>>;
  /** The place of each column that the list has, counted from 0. */
  readonly places: ReadonlyMap<Column, number>;
}

/** So far down a header is looked for: annexes have title lines above it. */
const HEADER_WITHIN = 20;

/** Two columns recognised make a header: the words of one alone could stand in a title line. */
const LEAST_HEADERS = 2;

/** Characters of a cell; what is longer belongs into an attachment. */
export const LONGEST_CELL = 4000;

/** Most rows of one list. */
export const MOST_ROWS = 50_000;

/** Reads a table as a list of tasks, or says in which row and cell it is none. Empty rows are passed over. */
export function listIn(table: readonly TableRow[]): List | Refusal {
  const header = headerIn(table);
  if (isRefusal(header)) return header;
  const { places, at } = header;
  const written = table.slice(at + 1).filter(({ cells }) => cells.some((cell) => cell.trim()));
  if (written.length === 0) return refuse('import.empty', {});
  const tooMany = written[MOST_ROWS];
  if (tooMany !== undefined) {
    return refuse('import.too-many-rows', { limit: MOST_ROWS, row: tooMany.row });
  }
  const rows = written.map((row) => listRow(row, places));
  const fault = faultIn(written, rows, places);
  if (fault !== null) return fault;
  const headers = Object.fromEntries(
    COLUMNS.map((column) => [column, headerOf(column, table[at], places)]),
  ) as Record<Column, string>;
  return { rows, headers, places };
}

interface Header {
  readonly places: ReadonlyMap<Column, number>;
  /** Its place in the table. */
  readonly at: number;
}

function headerIn(table: readonly TableRow[]): Header | Refusal {
  const [at, row] = [...table.slice(0, HEADER_WITHIN).entries()].find(([, { cells }]) =>
    isHeader(cells),
  ) ?? [0, table[0]];
  if (row === undefined) return refuse('import.empty', {});
  const places = new Map<Column, number>();
  for (const [place, cell] of row.cells.entries()) {
    const column = columnNamed(cell);
    const first = column === null ? undefined : places.get(column);
    if (first !== undefined) {
      const [twice, once] = [cellName(place, row.row), cellName(first, row.row)];
      return refuse('import.column-repeated', { cell: twice, first: once });
    }
    if (column !== null) places.set(column, place);
  }
  const missing = COLUMNS.filter(
    (column) => !places.has(column) && !OPTIONAL_COLUMNS.includes(column),
  );
  if (missing.length === 0) return { places, at };
  const columns = missing.map((column) => HEADERS[column][0] ?? column);
  return refuse('import.column-missing', { columns, row: row.row });
}

function isHeader(cells: readonly string[]): boolean {
  return cells.filter((cell) => columnNamed(cell) !== null).length >= LEAST_HEADERS;
}

function headerOf(
  column: Column,
  row: TableRow | undefined,
  places: ReadonlyMap<Column, number>,
): string {
  const place = places.get(column);
  const written = place === undefined ? undefined : row?.cells[place];
  return composed(written ?? HEADERS[column][0] ?? column);
}

function listRow({ row, cells }: TableRow, places: ReadonlyMap<Column, number>): ListRow {
  const cellOf = (column: Column) => composed(cells[places.get(column) ?? -1] ?? '');
  const said = Object.fromEntries(COLUMNS.map((column) => [column, cellOf(column)]));
  return { row, number: cellOf('number'), cells: said as Record<Column, string> };
}

function faultIn(
  written: readonly TableRow[],
  rows: readonly ListRow[],
  places: ReadonlyMap<Column, number>,
): Refusal | null {
  const numbers = new Map<string, number>();
  for (const [n, { row, number }] of rows.entries()) {
    const { cells = [] } = written[n] ?? {};
    const cell = cellName(places.get('number') ?? 0, row);
    const fault = cellsFault(row, cells, places);
    if (fault !== null) return fault;
    if (number === '') return refuse('import.number-missing', { row, cell });
    // The task's id takes spaces and hyphens of any kind for the same.
    const known = plainWords(number);
    const firstRow = numbers.get(known);
    if (firstRow !== undefined) {
      return refuse('import.number-repeated', { row, cell, number, firstRow });
    }
    numbers.set(known, row);
  }
  return null;
}

function cellsFault(
  row: number,
  cells: readonly string[],
  places: ReadonlyMap<Column, number>,
): Refusal | null {
  const named = (place: number) => ({ row, cell: cellName(place, row) });
  if (isHeader(cells)) {
    const place = cells.findIndex((cell) => columnNamed(cell) !== null);
    return refuse('import.second-header', named(place));
  }
  const long = [...places.values()].find((place) => (cells[place] ?? '').length > LONGEST_CELL);
  if (long !== undefined) {
    return refuse('import.cell-too-long', { ...named(long), limit: LONGEST_CELL });
  }
  const formula = cells.findIndex((cell) => cell.trimStart().startsWith('='));
  return formula < 0 ? null : refuse('import.formula-cell', named(formula));
}
