import type { Column } from '../domain/columns.js';
import type { List } from '../domain/list.js';
import { cellName } from '../domain/table.js';
import { readTaskGroup, TASK_GROUPS } from '../domain/task-groups.js';
import type { DecidedRow } from './decided-row.js';
import type { FindingCode } from './finding-codes.js';

/** Something about a row that somebody should look at. */
export interface ReportFinding {
  /** The number as written. */
  readonly row: string;
  /** The header as written. */
  readonly column: string;
  /** The row of the file, counted from 1. */
  readonly fileRow: number;
  /** Null where the list has no such column. */
  readonly cell: string | null;
  readonly code: FindingCode;
  /** The words in question; empty where there are none. */
  readonly value: string;
  /** What the ledger holds instead, where it differs. */
  readonly recorded: string | null;
}

/**
 * What became of a list. Every row is in exactly one of the four outcomes. `tasks` and `obligations` are those that the
 * rows are in the ledger, whenever they were recorded; an obligation is a task for which one agency answers.
 */
export interface ImportReport {
  readonly rows: number;
  readonly imported: number;
  readonly existing: number;
  readonly differs: number;
  readonly undecided: number;
  readonly tasks: number;
  readonly obligations: number;
  /** Rows read, by task group; `other` for those that name none of the seven. */
  readonly byGroup: Readonly<Record<string, number>>;
  readonly findings: readonly ReportFinding[];
}

export function reportOn(list: List, rows: readonly DecidedRow[]): ImportReport {
  const count = (outcome: DecidedRow['outcome']) =>
    rows.filter((row) => row.outcome === outcome).length;
  return {
    rows: rows.length,
    imported: count('imported'),
    existing: count('existing'),
    differs: count('differs'),
    undecided: count('undecided'),
    tasks: rows.length,
    obligations: rows.reduce((sum, { obligations }) => sum + obligations, 0),
    byGroup: byGroup(list),
    findings: rows.flatMap((row) => findingsOf(row, list)),
  };
}

function byGroup({ rows }: List): Readonly<Record<string, number>> {
  const counts = new Map<string, number>(TASK_GROUPS.map((group) => [group, 0]));
  for (const { cells } of rows) {
    const group = readTaskGroup(cells.group) ?? 'other';
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

function findingsOf({ plan, findings }: DecidedRow, list: List): readonly ReportFinding[] {
  const { row, number, cells } = plan.row;
  return findings.map(({ column, code, value, recorded }) => ({
    row: number,
    column: column === null ? '' : list.headers[column],
    fileRow: row,
    cell: cellOf(column, row, list),
    code,
    value: value ?? (column === null ? '' : cells[column]),
    recorded,
  }));
}

function cellOf(column: Column | null, row: number, { places }: List): string | null {
  const place = column === null ? undefined : places.get(column);
  return place === undefined ? null : cellName(place, row);
}
