import type { Language } from '@ledger/platform';
import { cellOf, type Cell } from '../document/cell.js';
import { rowCount, toldFacts, toldTitle } from '../document/told.js';
import { clockTime, localTime } from '../document/local-time.js';
import type { TableDocument } from '../document/table-document.js';

/** Letters that are written at once. */
const CHUNK = 65_536;

/** Without it spreadsheets take UTF-8 for something else, and Vietnamese letters for others. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Writes a document as CSV: UTF-8, cells separated by commas, lines ended by CRLF (RFC 4180). The headings stand in the
 * first line, so that programs find them; what the document says of itself stands below the rows and ends with their
 * number, so that a file that broke off is not taken for a whole one.
 */
export async function* writeCsv(
  document: TableDocument,
  language: Language,
): AsyncGenerator<Buffer, void, void> {
  const { columns } = document;
  let text = BYTE_ORDER_MARK + record(columns.map(({ heading }) => field(heading[language])));
  let count = 0;
  for await (const row of document.rows) {
    text += record(columns.map(({ type }, n) => cellField(cellOf(row[n] ?? null, type, language))));
    count += 1;
    if (text.length < CHUNK) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text + closingOf(document, count, language));
}

function closingOf(document: TableDocument, count: number, language: Language): string {
  const title = toldTitle(document, language).map((line) => [line]);
  const told = [...toldFacts(document, language), rowCount(count, language)];
  return [[], ...title, ...told]
    .map((fields) => padded(fields, document.columns.length))
    .map((fields) => record(fields.map((one) => field(one))))
    .join('');
}

/** Every line of a table has as many cells. */
function padded(fields: readonly string[], length: number): readonly string[] {
  return Array.from({ length: Math.max(length, 2) }, (_, n) => fields[n] ?? '');
}

function record(fields: readonly string[]): string {
  return `${fields.join(',')}\r\n`;
}

function cellField(cell: Cell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return field(cell.text);
    case 'number':
      return cell.digits;
    case 'date':
      return cell.date;
    case 'instant': {
      const { date, millis } = localTime(cell.instant);
      return `${date} ${clockTime(millis)}`;
    }
  }
}

/**
 * What spreadsheets would read as the beginning of a formula, also behind blanks and in full width (OWASP, CSV injection):
 * a cell that came from outside could otherwise run on the machine of whoever opens the list.
 */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

function field(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
