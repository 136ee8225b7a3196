import type { Cell } from '../document/cell.js';
import type { Column } from '../document/table-document.js';
import { columnLetters, rowXml, textRowXml } from './row-xml.js';
import { STYLE } from './styles.js';

/** Letters that are handed over at once. */
const CHUNK = 65_536;

const BEGIN =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** On paper as wide as the page and as long as it takes. */
const ON_PAPER = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';

/** The headings stay in sight, and below each can be filtered. */
const FROZEN =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" ' +
  'state="frozen"/></sheetView></sheetViews>';

/** A sheet of rows below their headings, piece by piece as its rows come. */
export async function* listSheet(
  columns: readonly Column[],
  headings: readonly string[],
  rows: AsyncIterable<readonly Cell[]>,
): AsyncGenerator<string, void, void> {
  let xml = `${BEGIN}${FROZEN}${colsXml(columns.map(({ width }) => width))}<sheetData>`;
  xml += textRowXml(1, headings, STYLE.heading);
  let last = 1;
  for await (const cells of rows) {
    last += 1;
    xml += rowXml(last, cells);
    if (xml.length < CHUNK) continue;
    yield xml;
    xml = '';
  }
  const range = `A1:${columnLetters(columns.length - 1)}${last}`;
  yield `${xml}</sheetData><autoFilter ref="${range}"/>${ON_PAPER}</worksheet>`;
}

/** The sheet that tells what the document says of itself. */
export function factsSheet(
  title: readonly string[],
  facts: readonly (readonly [string, string])[],
): string {
  const lines = title.map((line, n) => textRowXml(n + 1, [line], STYLE.title));
  const told = facts.map((fact, n) => textRowXml(title.length + n + 1, fact, STYLE.text));
  return `${BEGIN}${colsXml([32, 96])}<sheetData>${lines.join('')}${told.join('')}</sheetData>${ON_PAPER}</worksheet>`;
}

function colsXml(widths: readonly number[]): string {
  const each = widths.map((width, n) => {
    const place = `min="${n + 1}" max="${n + 1}"`;
    return `<col ${place} width="${width + 2}" customWidth="1"/>`;
  });
  return `<cols>${each.join('')}</cols>`;
}
