import { describe, expect, it } from '@jest/globals';
import { readTableFile } from '@ledger/import';
import { isRefusal } from '@ledger/kernel';
import type { CellValue } from '../document/table-document.js';
import { partsOf } from '../testing/parts-of.js';
import { SAMPLE_ROW, sampleDocument, wholeFile } from '../testing/sample-document.js';
import { writeXlsx, type XlsxOptions } from './write-xlsx.js';

type Rows = readonly (readonly CellValue[])[];

function xlsxOf(rows: Rows, more: Partial<XlsxOptions> = {}): Promise<Buffer> {
  return wholeFile(writeXlsx(sampleDocument(rows), { language: 'vi', ...more }));
}

/** The cells of the first sheet as the room that imports lists reads them, headings first. */
async function readBack(rows: Rows): Promise<readonly (readonly string[])[]> {
  const table = await readTableFile(await xlsxOf(rows));
  if (isRefusal(table)) throw new Error(table.refused);
  return table.map(({ cells }) => cells);
}

async function sheetOf(rows: Rows, sheet = 1, more: Partial<XlsxOptions> = {}): Promise<string> {
  const parts = await partsOf(await xlsxOf(rows, more));
  return parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? '';
}

const textRow = (text: CellValue): readonly CellValue[] => [1, text, null, null, null];

describe('a document as XLSX', () => {
  it('is read by the import as it was given, dates as dates', async () => {
    expect(await readBack([SAMPLE_ROW])).toEqual([
      ['TT', 'Tên nhiệm vụ', 'Hạn', 'Ghi nhận', 'Tỷ lệ'],
      ['1', 'Xây dựng Chiến lược dữ liệu quốc gia', '30/6/2025', '30/6/2025', '98.62'],
    ]);
  });

  it('holds days and instants as numbers of days in Asia/Ho_Chi_Minh', async () => {
    const sheet = await sheetOf([[1, 'x', '2025-06-30', '2025-06-30T17:30:00.000Z', null]]);
    // 30 June 2025 is day 45838; half past midnight of 1 July in Vietnam.
    expect(sheet).toContain('<c r="C2" s="4"><v>45838</v></c>');
    expect(Number(/<c r="D2" s="5"><v>([\d.]+)</.exec(sheet)?.[1])).toBeCloseTo(45839 + 1 / 48, 9);
  });

  it('leaves days before March 1900 as text, of which spreadsheets disagree', async () => {
    expect(await sheetOf([[1, 'x', '1900-02-28', null, null]])).toContain(
      't="inlineStr"><is><t xml:space="preserve">1900-02-28</t>',
    );
  });

  it('keeps the headings in sight and filters every row below them', async () => {
    const sheet = await sheetOf([SAMPLE_ROW, SAMPLE_ROW]);
    expect(sheet).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
    expect(sheet).toContain('<autoFilter ref="A1:E3"/>');
    expect(sheet).toContain('<col min="2" max="2" width="52" customWidth="1"/>');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('makes no formula of %j', async (text) => {
    const sheet = await sheetOf([textRow(text)]);
    expect(sheet).not.toContain('<f');
    // Format 49 is that of text: a cell so marked stays text also when it is edited.
    expect(sheet).toContain(`<c r="B2" s="1" t="inlineStr"><is><t xml:space="preserve">${text}<`);
    const styles = (await partsOf(await xlsxOf([]))).get('xl/styles.xml') ?? '';
    expect(styles.split('<cellXfs')[1]?.split('<xf ')[2]).toContain('numFmtId="49"');
  });

  it('leaves out what XML cannot hold, and keeps the rest', async () => {
    const [, row] = await readBack([textRow('a\u0000\u000b\ud800<b>&amp;"\ufffe\u001f c')]);
    expect(row?.[1]).toBe('a\ufffd<b>&amp;" c');
  });

  it('writes what a spreadsheet would read as a letter by its number so that it stays', async () => {
    expect(await sheetOf([textRow('mã _x0041_')])).toContain('>mã _x005F_x0041_<');
  });

  it('cuts a text that no cell can hold, and shows that it did', async () => {
    const [, row] = await readBack([textRow('ă'.repeat(40_000))]);
    expect(row?.[1]).toBe(`${'ă'.repeat(32_766)}…`);
  });

  it('keeps numbers of more than fifteen digits as text, since a spreadsheet would change them', async () => {
    const sheet = await sheetOf([[9_007_199_254_740_993n, 'x', null, null, '0.5']]);
    expect(sheet).toContain('<t xml:space="preserve">9007199254740993</t>');
    expect(sheet).toContain('<c r="E2" s="3"><v>0.5</v></c>');
  });

  it('goes on on another sheet where one is full', async () => {
    const rows = Array.from({ length: 5 }, (_, n) => [n + 1, 'x', null, null, null]);
    const parts = await partsOf(await xlsxOf(rows, { rowsPerSheet: 2 }));
    const [, third] = [1, 3].map((sheet) => parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? '');
    expect(third).toContain('<c r="A2" s="2"><v>5</v></c>');
    expect(third).toContain('<autoFilter ref="A1:E2"/>');
    expect(parts.get('xl/workbook.xml')).toMatch(
      /"Danh sách".*"Danh sách 2".*"Danh sách 3".*"Thông tin"/,
    );
  });

  it('opens no empty sheet where the last one is just full', async () => {
    const rows = Array.from({ length: 4 }, () => SAMPLE_ROW);
    const parts = await partsOf(await xlsxOf(rows, { rowsPerSheet: 2 }));
    expect(parts.get('xl/workbook.xml')).not.toContain('Danh sách 3');
  });

  it('tells on a sheet of its own what it says of itself and how many rows it has', async () => {
    const sheet = await sheetOf([SAMPLE_ROW, SAMPLE_ROW], 2);
    const texts = [...sheet.matchAll(/preserve">([^<]*)</g)].map(([, text]) => text);
    expect(texts).toEqual([
      'DANH MỤC NHIỆM VỤ',
      'Nghị quyết số 03/NQ-CP',
      'Tính đến',
      '24:00 30/6/2025',
      'Vị trí nhật ký',
      '4711',
      'Số dòng',
      '2',
    ]);
  });
});
