import { csvRecords, isRefusal, refuse, type CsvRecord, type Refusal } from '@ledger/kernel';

type TableRefusal = Refusal<'reference.column-missing' | 'reference.line-unreadable'>;

/**
 * The rows of a table as text, by its first line's names; columns not asked for are left out. The text is read as
 * `csvRecords` does.
 */
export function readTable<Column extends string>(
  text: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] | TableRefusal {
  const lines = linesIn(text);
  if (isRefusal(lines)) return lines;
  const [header, ...records] = lines;
  const names = header?.cells ?? [];
  const missing = columns.find((column) => !names.includes(column));
  if (missing !== undefined) return refuse('reference.column-missing', { column: missing });
  const uneven = records.find(({ cells }) => cells.length !== names.length);
  if (uneven !== undefined) return refuse('reference.line-unreadable', { line: uneven.line });
  return records.map(({ cells }) => {
    const cellOf = (column: Column) => [column, cells[names.indexOf(column)] ?? ''] as const;
    return Object.fromEntries(columns.map(cellOf)) as Record<Column, string>;
  });
}

function linesIn(text: string): readonly CsvRecord[] | TableRefusal {
  const lines: CsvRecord[] = [];
  for (const record of csvRecords(text)) {
    if (isRefusal(record)) return record;
    lines.push(record);
  }
  return lines;
}
