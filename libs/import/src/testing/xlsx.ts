import { zipOf, type CompressedPart } from '@ledger/kernel/testing';

const WORKBOOK =
  '<workbook xmlns:r="r"><sheets><sheet name="Ẩn" state="hidden" r:id="rId2"/><sheet name="DM" r:id="rId1"/></sheets></workbook>';
const RELATIONS =
  '<Relationships><Relationship Id="rId2" Target="worksheets/hidden.xml"/><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>';
/** Style 1 shows days, style 2 months, style 3 a number with "m" only in quotes. */
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="mm/yyyy"/><numFmt numFmtId="165" formatCode="0&quot; my&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>';
const TEXTS =
  '<sst><si><t>Bộ Y tế</t></si><si><r><t>Bộ </t></r><r><t>Công an</t></r><rPh><t>x</t></rPh></si></sst>';

export type Parts = Readonly<Record<string, string | CompressedPart>>;

/** An XLSX file around the rows of one sheet, with what is given instead of or beside its parts. */
export function xlsxOf(rows: string, more: Parts = {}): Buffer {
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': TEXTS,
    'xl/worksheets/hidden.xml': '<worksheet/>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  });
}

/** A row of cells with texts of their own. */
export function textRow(row: number, cells: readonly string[]): string {
  const each = cells.map(
    (text, n) =>
      `<c r="${String.fromCharCode(65 + n)}${row}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
  );
  return `<row r="${row}">${each.join('')}</row>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
