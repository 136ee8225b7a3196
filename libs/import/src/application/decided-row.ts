import type { Finding, Gap } from '@ledger/task';
import type { Column } from '../domain/columns.js';
import type { RowPlan } from '../domain/plan-row.js';
import { columnOfWords, GAP_COLUMNS, type FindingCode } from './finding-codes.js';
import type { RowDifference } from './recorded-row.js';

type RowOutcome = 'imported' | 'existing' | 'differs' | 'undecided';

/** A finding of one row; a value that is null is the whole cell. */
export interface DecidedFinding {
  /** Null where it is about the list as a whole. */
  readonly column: Column | null;
  readonly code: FindingCode;
  readonly value: string | null;
  readonly recorded: string | null;
}

/** What is to become, or became, of a row. */
export interface DecidedRow {
  readonly plan: RowPlan;
  readonly outcome: RowOutcome;
  readonly obligations: number;
  readonly findings: readonly DecidedFinding[];
}

/** What is open in a task: its gaps, and what its words leave to be looked at. */
export function openFindings(
  { row, findings: planned }: RowPlan,
  gaps: readonly Gap[],
  findings: readonly Finding[],
): readonly DecidedFinding[] {
  return [
    ...findings.map(({ finding, words }) => ({
      column:
        planned.find((one) => one.finding === finding && one.words === words)?.column ??
        columnOfWords(words, row),
      code: finding,
      value: words,
      recorded: null,
    })),
    ...gaps.map((gap) => ({
      column: GAP_COLUMNS[gap],
      code: `gap.${gap}` as const,
      value: null,
      recorded: null,
    })),
  ];
}

export function differenceFindings(
  differences: readonly RowDifference[],
): readonly DecidedFinding[] {
  return differences.map(({ column, recorded, given }) => ({
    column,
    code: 'differs',
    value: given,
    recorded,
  }));
}
