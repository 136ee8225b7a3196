import { describe, expect, it } from '@jest/globals';
import { csvRecords, isRefusal } from '@ledger/kernel';
import type { CellValue } from '../document/table-document.js';
import { SAMPLE_ROW, sampleDocument, wholeFile } from '../testing/sample-document.js';
import { writeCsv } from './write-csv.js';

async function csvOf(...rows: readonly (readonly CellValue[])[]): Promise<string> {
  return (await wholeFile(writeCsv(sampleDocument(rows), 'vi'))).toString('utf8');
}

async function cellOf(value: CellValue): Promise<string | undefined> {
  const [, row] = [...csvRecords(await csvOf([1, value, null, null, null]))];
  return row === undefined || isRefusal(row) ? undefined : row.cells[1];
}

describe('a document as CSV', () => {
  it('is UTF-8 with a byte order mark, headings first, lines ended by CRLF', async () => {
    const text = await csvOf(SAMPLE_ROW);
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      '\ufeffTT,Tên nhiệm vụ,Hạn,Ghi nhận,Tỷ lệ',
      '1,Xây dựng Chiến lược dữ liệu quốc gia,2025-06-30,2025-06-30 23:59:59,98.62',
    ]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('ends with what it says of itself and the number of its rows', async () => {
    const lines = (await csvOf(SAMPLE_ROW, SAMPLE_ROW)).split('\r\n');
    expect(lines.slice(3)).toEqual([
      ',,,,',
      'DANH MỤC NHIỆM VỤ,,,,',
      'Nghị quyết số 03/NQ-CP,,,,',
      'Tính đến,24:00 30/6/2025,,,',
      'Vị trí nhật ký,4711,,,',
      'Số dòng,2,,,',
      '',
    ]);
  });

  it('is written in the language that is asked for', async () => {
    const bytes = await wholeFile(
      writeCsv(sampleDocument([[1, { vi: 'quá hạn', en: 'overdue' }, null, null, null]]), 'en'),
    );
    expect(bytes.toString('utf8')).toContain('No.,Task,Due,Recorded,Rate\r\n1,overdue,,,\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+84 24 3', "'+84 24 3"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =cmd', "'  =cmd"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\n=1"],
    ['\n1', "'\n1"],
    ['＝1+1', "'＝1+1"],
    ['\u0000=1', "'=1"],
    ['a=1', 'a=1'],
  ])('lets no cell begin a formula: %j', async (given, written) => {
    expect(await cellOf(given)).toBe(written);
  });

  it('leaves numbers below zero as numbers', async () => {
    expect(await csvOf([-7, '', null, null, '-0.5'])).toContain('\r\n-7,,,,-0.5\r\n');
  });

  it('takes what only looks like a number of a column of numbers for a text', async () => {
    expect(await csvOf([1, '', null, null, '=-1'])).toContain("\r\n1,,,,'=-1\r\n");
  });

  it.each(['Bộ Y tế, Bộ Công an', 'gọi là "dữ liệu mở"', 'dòng một\ndòng hai', 'a\tb'])(
    'keeps %j as one cell',
    async (given) => {
      expect(await cellOf(given)).toBe(given);
    },
  );

  it('writes letters in their composed form, as type faces and filters expect them', async () => {
    expect(await cellOf('nhiệm vụ'.normalize('NFD'))).toBe('nhiệm vụ'.normalize('NFC'));
  });
});
