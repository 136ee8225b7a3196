import { arrayParameter } from '@ledger/projection';
import type { RowChange } from '@ledger/task';

/** A column of which nothing needs an escape. */
export function listOf(values: readonly (string | number | bigint | boolean | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}

/** Rows that end, column by column; `endOf` says how the table tells an end, or that there is none. */
export function endedColumns(
  changed: readonly RowChange[],
  endOf: (until: string | null) => number,
): readonly unknown[] {
  return [
    arrayParameter(changed.map(({ task }) => task)),
    listOf(changed.map(({ from }) => Date.parse(from))),
    listOf(changed.map(({ until }) => (until === undefined ? null : endOf(until)))),
    listOf(changed.map(({ untilPosition }) => untilPosition ?? null)),
    listOf(changed.map(({ gonePosition }) => gonePosition ?? null)),
  ];
}
