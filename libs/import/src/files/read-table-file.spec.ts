import { describe, expect, it } from '@jest/globals';
import { zipOf } from '@ledger/kernel/testing';
import { textRow, xlsxOf } from '../testing/xlsx.js';
import { MOST_UNPACKED } from './limits.js';
import { readTableFile } from './read-table-file.js';

const SHEET = 'xl/worksheets/sheet1.xml';
const HEADER = textRow(1, ['TT', 'Tên nhiệm vụ']);

const cellsOf = async (bytes: Buffer) => {
  const rows = await readTableFile(bytes);
  if (!Array.isArray(rows)) throw new Error(JSON.stringify(rows));
  return rows.map(({ row, cells }: { row: number; cells: string[] }) => [row, ...cells]);
};

describe('an XLSX file', () => {
  it('is read from its first visible sheet, by row and column', async () => {
    const rows =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row><row><c><v>7</v></c></row>';
    expect(await cellsOf(xlsxOf(rows))).toEqual([
      [2, 'Bộ Y tế', '', 'Bộ Công an'],
      [3, '7'],
    ]);
  });

  it('gives dates as lists write them: by the day, or by the month where only that is shown', async () => {
    const cell = (style: number, value: string) => `<c s="${style}"><v>${value}</v></c>`;
    const row = `<row>${cell(0, '2025')}${cell(1, '45838')}${cell(2, '45809')}${cell(3, '45809')}${cell(1, '1e9')}</row>`;
    expect(await cellsOf(xlsxOf(row))).toEqual([
      [1, '2025', '30/6/2025', '6/2025', '45809', '1e9'],
    ]);
    const since1904 =
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet r:id="rId1"/></sheets></workbook>';
    expect(
      await cellsOf(xlsxOf(`<row>${cell(1, '44376')}</row>`, { 'xl/workbook.xml': since1904 })),
    ).toEqual([[1, '30/6/2025']]);
  });

  it('is read as it unpacks, also with a prefix before every name', async () => {
    const content =
      '<x:worksheet xmlns:x="x"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>A &amp; B</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const part = { content, declared: Buffer.byteLength(content) };
    expect(await cellsOf(xlsxOf('', { [SHEET]: part }))).toEqual([[1, 'A & B']]);
  });

  const formula = `${HEADER}<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>1+1</f><v>2</v></c></row>`;
  const merged = (range: string) =>
    `<worksheet><sheetData>${HEADER}${textRow(2, ['1', 'A'])}${textRow(3, ['2'])}</sheetData><mergeCells><mergeCell ref="${range}"/></mergeCells></worksheet>`;
  const tooMany = Array.from(
    { length: 51_001 },
    (_, n) => `<row r="${n + 1}"><c><v>${n}</v></c></row>`,
  );

  it.each([
    ['that holds a formula', xlsxOf(formula), 'import.formula-cell', { row: 2, cell: 'B2' }],
    [
      'with a cell over two rows',
      xlsxOf('', { [SHEET]: merged('B2:B3') }),
      'import.merged-cell',
      { row: 2, cell: 'B2' },
    ],
    ['that holds macros', xlsxOf('', { 'xl/vbaProject.bin': 'x' }), 'import.macro-file', {}],
    [
      'with too many rows',
      xlsxOf(tooMany.join('')),
      'import.too-many-rows',
      { limit: 50_000, row: 50_001 },
    ],
    [
      'without its sheet',
      xlsxOf('', { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }),
      'import.xlsx-damaged',
      { part: 'xl/workbook.xml' },
    ],
    [
      'whose sheet breaks off',
      xlsxOf('', { [SHEET]: '<worksheet><sheetData>' }),
      'import.xlsx-damaged',
      { part: SHEET },
    ],
    [
      'with an entity of its own',
      xlsxOf('', { [SHEET]: '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>' }),
      'import.xlsx-damaged',
      { part: SHEET },
    ],
    [
      'that would unpack to too much',
      xlsxOf('', { 'xl/media/a.bin': { content: 'x', declared: MOST_UNPACKED } }),
      'import.unpacks-too-large',
      { limit: MOST_UNPACKED },
    ],
    [
      'that unpacks to more than it says',
      xlsxOf('', { [SHEET]: { content: ' '.repeat(1_000_000), declared: 10 } }),
      'import.xlsx-damaged',
      { part: SHEET },
    ],
  ])('is refused %s', async (_, bytes, refused, params) => {
    expect(await readTableFile(bytes)).toEqual({ refused, params });
  });

  it('takes a title line that is merged above the header, and cells merged beside each other', async () => {
    const sheet = `<worksheet><sheetData>${textRow(1, ['PHỤ LỤC II'])}${textRow(2, [''])}${textRow(3, ['TT', 'A'])}${textRow(4, ['1', 'B'])}</sheetData><mergeCells><mergeCell ref="A1:D2"/><mergeCell ref="A4:B4"/></mergeCells></worksheet>`;
    expect(await cellsOf(xlsxOf('', { [SHEET]: sheet }))).toHaveLength(3);
  });
});

describe('what is no XLSX file', () => {
  it.each([
    ['another archive', zipOf({ 'word/document.xml': 'x' }), ''],
    ['an archive that breaks off', xlsxOf(HEADER).subarray(0, 200), ''],
    ['an old Excel file, or one with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.xls'],
    ['text that is called so', Buffer.from('TT,Tên nhiệm vụ\n'), 'danh-muc.XLSX'],
  ])('is refused: %s', async (_, bytes, name) => {
    expect(await readTableFile(bytes, name)).toEqual({ refused: 'import.not-xlsx', params: {} });
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['a web page', Buffer.from('\n<html><table></table></html>')],
    ['anything with zeros', Buffer.from('TT,A\0B\n')],
  ])('is refused as no table: %s', async (_, bytes) => {
    expect(await readTableFile(bytes)).toEqual({ refused: 'import.not-a-table', params: {} });
  });
});

describe('a CSV file', () => {
  it.each([
    ['commas', Buffer.from('\ufeffTT,Tên\n1,"A, B"\n')],
    ['semicolons, as spreadsheets in Viet Nam write', Buffer.from('TT;Tên\r\n1;A, B\r\n')],
    ['tabs, in UTF-16', Buffer.from('\ufeffTT\tTên\n1\tA, B\n', 'utf16le')],
  ])('is read with %s', async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual([
      [1, 'TT', 'Tên'],
      [2, '1', 'A, B'],
    ]);
  });

  it('is refused in another encoding, with the row and the cell of the first such letter', async () => {
    const bytes = Buffer.concat([
      Buffer.from('TT,Tên nhiệm vụ\n1,"A, B"\n2,Kh'),
      Buffer.from([0xf4]),
      Buffer.from('ng\n'),
    ]);
    expect(await readTableFile(bytes)).toEqual({
      refused: 'import.encoding',
      params: { row: 3, cell: 'B3' },
    });
  });

  it('is refused where a quote stays open, with its line', async () => {
    expect(await readTableFile(Buffer.from('TT,A\n1,"B\n'))).toEqual({
      refused: 'reference.line-unreadable',
      params: { line: 2 },
    });
  });

  it('is refused with 200,000 rows, before they are all read', async () => {
    const bytes = Buffer.from(`TT,A\n${'1,B\n'.repeat(200_000)}`);
    expect(await readTableFile(bytes)).toEqual({
      refused: 'import.too-many-rows',
      params: { limit: 50_000, row: 50_001 },
    });
  });
});
