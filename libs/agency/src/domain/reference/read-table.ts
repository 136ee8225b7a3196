import { isRefusal, refuse, type Refusal } from '@ledger/kernel';

type TableRefusal = Refusal<'reference.column-missing' | 'reference.line-unreadable'>;

/**
 * The rows of a table as text, by its first line's names. RFC 4180: cells are separated by commas, and in quotes may hold
 * commas, line breaks and doubled quotes. A byte order mark is passed over; columns not asked for are left out.
 */
export function readTable<Column extends string>(
  text: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] | TableRefusal {
  const lines = linesIn(`${text.replace(/^\ufeff/, '').trimEnd()}\n`);
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

interface Line {
  /** Counted from 1, where the record begins. */
  readonly line: number;
  readonly cells: string[];
}

function linesIn(text: string): readonly Line[] | TableRefusal {
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n)/y;
  const lines: Line[] = [];
  let line = 1;
  let open: Line | null = null;
  while (cell.lastIndex < text.length) {
    open ??= { line, cells: [] };
    const [whole = null, content = '', end] = cell.exec(text) ?? [];
    if (whole === null) return refuse('reference.line-unreadable', { line: open.line });
    open.cells.push(content.replace(/^"|"$/g, '').replaceAll('""', '"'));
    line += whole.split('\n').length - 1;
    if (end === ',') continue;
    lines.push(open);
    open = null;
  }
  return lines;
}
