import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Language } from '@ledger/platform';
import { ZipFile } from 'yazl';
import { cellOf } from '../document/cell.js';
import { rowCount, toldFacts, toldTitle } from '../document/told.js';
import type { CellValue, TableDocument } from '../document/table-document.js';
import { RowSource } from './row-source.js';
import { factsSheet, listSheet } from './sheet-xml.js';
import { STYLES_PART } from './styles.js';
import { sheetPath, workbookParts } from './workbook-parts.js';

/** A sheet has 1,048,576 rows, of which the headings are one; what does not fit goes to the next sheet. */
const MOST_ROWS = 1_048_575;

export interface XlsxOptions {
  readonly language: Language;
  readonly rowsPerSheet?: number;
}

/**
 * Writes a document as XLSX (ECMA-376): the rows with frozen headings and a filter, on as many sheets as they need, and a
 * last sheet with what the document says of itself. The directory of the file is written last, so that a file that broke
 * off cannot be opened.
 */
export async function* writeXlsx(
  document: TableDocument,
  options: XlsxOptions,
): AsyncGenerator<Buffer, void, void> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const leaving = new AbortController();
  const fail = (error: unknown) => {
    output.destroy(error instanceof Error ? error : new Error(String(error)));
  };
  zip.on('error', fail);
  const filled = fill(zip, document, { ...options, signal: leaving.signal }).catch(fail);
  try {
    for await (const bytes of output) yield bytes as Buffer;
  } finally {
    leaving.abort();
    await filled;
  }
}

interface Filling extends XlsxOptions {
  /** Aborted when nobody takes the file any more. */
  readonly signal: AbortSignal;
}

async function fill(zip: ZipFile, document: TableDocument, filling: Filling): Promise<void> {
  const { language, rowsPerSheet = MOST_ROWS } = filling;
  const { columns } = document;
  const headings = columns.map(({ heading }) => heading[language]);
  const rows = new RowSource(document.rows);
  try {
    // Nothing is written before the first row is there, so that rows that cannot be read leave no beginning of a file.
    await rows.hasMore();
    let lists = 0;
    do {
      lists += 1;
      const cells = cellsOf(document, rows.take(rowsPerSheet), language);
      await addSheet(zip, lists, listSheet(columns, headings, cells), filling);
    } while (await rows.hasMore());
    addFacts(zip, document, { language, lists, rows: rows.taken });
    zip.end();
  } finally {
    await rows.close();
  }
}

async function* cellsOf(
  { columns }: TableDocument,
  rows: AsyncIterable<readonly CellValue[]>,
  language: Language,
) {
  for await (const row of rows) {
    yield columns.map(({ type }, n) => cellOf(row[n] ?? null, type, language));
  }
}

/** Resolves when the sheet has been taken in; it is never ahead of what is read of the file. */
async function addSheet(
  zip: ZipFile,
  sheet: number,
  xml: AsyncIterable<string>,
  { signal }: Filling,
): Promise<void> {
  const stream = Readable.from(xml, { objectMode: false, signal });
  const end = finished(stream);
  zip.addReadStream(stream, sheetPath(sheet));
  await end;
}

interface Counted {
  readonly language: Language;
  readonly lists: number;
  readonly rows: number;
}

function addFacts(zip: ZipFile, document: TableDocument, { language, lists, rows }: Counted): void {
  const told = [...toldFacts(document, language), rowCount(rows, language)];
  const facts = factsSheet(toldTitle(document, language), told);
  const parts = [
    [sheetPath(lists + 1), facts] as const,
    ['xl/styles.xml', STYLES_PART] as const,
    ...workbookParts(lists, language),
  ];
  for (const [path, xml] of parts) zip.addBuffer(Buffer.from(xml), path);
}
