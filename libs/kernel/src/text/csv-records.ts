import { refuse, type Refusal } from '../refusal/refusal.js';

export interface CsvRecord {
  /** Counted from 1, where the record begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The records of a table as text, one by one (RFC 4180): cells are separated by commas or another mark, and in quotes may
 * hold that mark, line breaks and doubled quotes. A byte order mark and line breaks at the end are passed over. Ends with
 * a refusal where a line cannot be read.
 */
export function* csvRecords(
  text: string,
  separator: ',' | ';' | '\t' = ',',
): Generator<CsvRecord | Refusal<'reference.line-unreadable'>, void, void> {
  const whole = `${text.replace(/^\ufeff/, '').trimEnd()}\n`;
  const cell = new RegExp(`("(?:[^"]+|"")*"|[^"${separator}\\r\\n]*)(${separator}|\\r?\\n)`, 'y');
  let line = 1;
  let begun = 1;
  let cells: string[] = [];
  while (cell.lastIndex < whole.length) {
    const found = cell.exec(whole);
    if (found === null) {
      yield refuse('reference.line-unreadable', { line: begun });
      return;
    }
    const [matched, content = '', end] = found;
    cells.push(content.replace(/^"|"$/g, '').replaceAll('""', '"'));
    line += matched.split('\n').length - 1;
    if (end === separator) continue;
    yield { line: begun, cells };
    [begun, cells] = [line, []];
  }
}
