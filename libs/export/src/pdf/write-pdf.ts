import type { Language } from '@ledger/platform';
import { cellOf, type Cell } from '../document/cell.js';
import { clockTime, dayInWords, localTime } from '../document/local-time.js';
import type { Column, TableDocument } from '../document/table-document.js';
import { rowCount, toldFacts, toldTitle } from '../document/told.js';
import { writeFacts, writeFoot, writeSignatures, writeTitle } from './page-parts.js';
import { PaperTable, type PaperColumn } from './paper-table.js';
import { Paper } from './paper.js';

const TAGS: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/**
 * Writes a document as PDF to be printed: A4 across, the headings on every page, each cell in as many lines as it needs,
 * and at the foot of every page its number and as of when it holds. Pages are written one by one; the directory of the
 * file is written last, so that a file that broke off is not a whole one.
 */
export async function* writePdf(
  document: TableDocument,
  language: Language,
): AsyncGenerator<Buffer, void, void> {
  const { columns } = document;
  const title = toldTitle(document, language);
  const paper = new Paper({ title: title.join(' – '), language: TAGS[language] });
  const beginPage = pagesOf(paper, document, language);
  const table = new PaperTable(
    paper,
    columns.map((one) => paperColumn(one, language)),
    beginPage,
  );
  beginPage();
  writeTitle(paper, title);
  writeFacts(paper, toldFacts(document, language), beginPage);
  table.writeHeadings();
  let rows = 0;
  for await (const row of document.rows) {
    table.add(
      columns.map(({ type }, n) => words(cellOf(row[n] ?? null, type, language), language)),
    );
    rows += 1;
    const bytes = paper.takeBytes();
    if (bytes !== null) yield bytes;
  }
  paper.y += 6;
  writeFacts(paper, [rowCount(rows, language)], beginPage);
  writeSignatures(paper, document.signatures ?? [], { language, beginPage });
  paper.end();
  const rest = paper.takeBytes();
  if (rest !== null) yield rest;
}

/** How every page begins: with what stands at its foot. */
function pagesOf(paper: Paper, document: TableDocument, language: Language): () => void {
  const facts = document.facts.filter(({ onEveryPage = false }) => onEveryPage);
  const told = toldFacts({ ...document, facts }, language);
  return () => {
    paper.addPage();
    writeFoot(paper, told, language);
  };
}

function paperColumn({ heading, type, width }: Column, language: Language): PaperColumn {
  const align = type === 'integer' || type === 'number' ? 'right' : 'left';
  return { heading: heading[language], share: width, align };
}

function words(cell: Cell, language: Language): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return language === 'vi' ? cell.digits.replace('.', ',') : cell.digits;
    case 'date':
      return dayInWords(cell.date);
    case 'instant': {
      const { date, millis } = localTime(cell.instant);
      return `${clockTime(millis)} ${dayInWords(date)}`;
    }
  }
}
