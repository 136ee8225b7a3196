import type { NoParams } from './no-params.js';

/**
 * Refusals of lists that are imported. `row` counts the rows of the file from 1, `cell` is its name as spreadsheets show it
 * (D12), `column` the name of a column.
 */
export interface ImportRefusals {
  /** What names the source is no "NUMBER, DATE, ANNEX". */
  'import.source-unreadable': { source: string };
  /** The assignment would lie ahead. */
  'import.date-ahead': { on: string; today: string };
  'import.file-too-large': { limit: number };
  /** Neither a spreadsheet nor text in lines and cells. */
  'import.not-a-table': NoParams;
  /** Called or packed like an XLSX file, but none; or one that only opens with a password. */
  'import.not-xlsx': NoParams;
  /** A part of the XLSX file is missing or cannot be read. */
  'import.xlsx-damaged': { part: string };
  'import.macro-file': NoParams;
  /** Unpacked, the file would be larger than the limit, in bytes. */
  'import.unpacks-too-large': { limit: number };
  'import.encoding': { row: number; cell: string };
  'import.formula-cell': { row: number; cell: string };
  /** A merged cell reaches over several rows, of which only the first would hold what it says. */
  'import.merged-cell': { row: number; cell: string };
  'import.cell-too-long': { row: number; cell: string; limit: number };
  /** Split before `row`, the file has a first part that can be taken. */
  'import.too-many-rows': { limit: number; row: number };
  'import.empty': NoParams;
  'import.column-missing': { columns: readonly string[]; row: number };
  /** Two columns are named as the same thing. */
  'import.column-repeated': { cell: string; first: string };
  'import.second-header': { row: number; cell: string };
  'import.number-missing': { row: number; cell: string };
  'import.number-repeated': { row: number; cell: string; number: string; firstRow: number };
  /** `place` is where in the mapping, such as `rows.138.lead`. */
  'import.mapping-unreadable': { place: string };
  /** The mapping names an agency or group that does not exist on the day of the assignment. */
  'import.mapping-unknown': { place: string; id: string };
  /** The row is recorded; what it left open is settled by the assigning body, which is `agency`. */
  'import.settling-by-assigner': { row: number; number: string; agency: string };
  /** The ledger does not take this row, by the rule of that code, so it took none. */
  'import.row-refused': { row: number; number: string; problem: string };
}
