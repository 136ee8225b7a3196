import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { zipOf } from '@ledger/kernel/testing';
import { MOST_UNPACKED } from '../files/limits.js';
import { ImportApi } from '../testing/import-api.js';
import { ImportHouse } from '../testing/import-house.js';
import { textRow, xlsxOf } from '../testing/xlsx.js';

const COLUMNS = [
  'TT',
  'Tên nhiệm vụ',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Kết quả',
  'Thời gian hoàn thành',
];
const HEADER = COLUMNS.join(',');
const GOOD = '1,Việc A,BYT,,Đề án,6/2025';
const FIRST_ROWS = `${textRow(1, COLUMNS)}${textRow(2, GOOD.split(','))}`;
const FORMULA =
  '<row r="3"><c r="A3"><v>2</v></c><c r="B3"><f>HYPERLINK("x")</f><v>0</v></c></row>';

interface Refused {
  readonly content: Buffer | string;
  /** What is asked for beside the file. */
  readonly asked?: object;
  readonly status: number;
  readonly code: string;
  readonly pointer: string;
  /** What happened, where, and what to do. */
  readonly en: RegExp;
  readonly vi: RegExp;
}

const FILE = '/file';

const CASES: readonly (readonly [string, Refused])[] = [
  [
    'an XLSX that is no XLSX',
    {
      content: zipOf({ 'word/document.xml': 'x' }),
      status: 415,
      code: 'import.not-xlsx',
      pointer: FILE,
      en: /packed like XLSX but is none.*Nothing was recorded\. .*save it as "Excel Workbook/,
      vi: /dạng nén của XLSX nhưng không phải.*Chưa ghi gì\. Đề nghị .*lưu lại dưới dạng "Excel/,
    },
  ],
  [
    'a zip bomb',
    {
      content: xlsxOf(FIRST_ROWS, { 'xl/media/a.bin': { content: 'x', declared: MOST_UNPACKED } }),
      status: 413,
      code: 'import.unpacks-too-large',
      pointer: FILE,
      en: /is over 268435456 bytes, so it was not read\. Nothing was recorded\. Remove pictures/,
      vi: /vượt quá 268435456 byte nên không đọc\. Chưa ghi gì\. Đề nghị bỏ hình ảnh/,
    },
  ],
  [
    'a macro file',
    {
      content: xlsxOf(FIRST_ROWS, { 'xl/vbaProject.bin': 'x' }),
      status: 422,
      code: 'import.macro-file',
      pointer: FILE,
      en: /macros are not taken\. Nothing was recorded\. Save it as .* without macros/,
      vi: /có macro nên không nhận\. Chưa ghi gì\. Đề nghị lưu lại .* không kèm macro/,
    },
  ],
  [
    'another encoding',
    {
      content: Buffer.from(`${HEADER}\n${GOOD}\n2,Không,BYT,,,\n`, 'latin1'),
      status: 422,
      code: 'import.encoding',
      pointer: FILE,
      en: /Row 1 \(cell B1\) holds what is not UTF-8\. Nothing was recorded\. Save the file as "CSV UTF-8"/,
      vi: /Dòng 1 \(ô B1\) có ký tự không phải UTF-8\. Chưa ghi gì\. Đề nghị lưu lại dưới dạng "CSV UTF-8"/,
    },
  ],
  [
    'two header rows',
    {
      content: `${HEADER}\n${GOOD}\n${HEADER}\n2,Việc B,BTC,,,\n`,
      status: 422,
      code: 'import.second-header',
      pointer: FILE,
      en: /Row 3 \(cell A3\) is a header again\. Nothing was recorded\. Delete that row/,
      vi: /Dòng 3 \(ô A3\) lặp lại tiêu đề cột\. Chưa ghi gì\. Đề nghị xóa dòng đó/,
    },
  ],
  [
    'a formula in a cell of CSV',
    {
      content: `${HEADER}\n${GOOD}\n2,"=HYPERLINK(""x"")",BTC,,,\n`,
      status: 422,
      code: 'import.formula-cell',
      pointer: FILE,
      en: /Row 3, cell B3 holds a formula, and none is ever evaluated\. Nothing was recorded\. Replace it/,
      vi: /Dòng 3, ô B3 chứa công thức; công thức không bao giờ được tính\. Chưa ghi gì\. Đề nghị thay/,
    },
  ],
  [
    'a formula in a cell of XLSX',
    {
      content: xlsxOf(`${FIRST_ROWS}${FORMULA}`),
      status: 422,
      code: 'import.formula-cell',
      pointer: FILE,
      en: /Row 3, cell B3 holds a formula/,
      vi: /Dòng 3, ô B3 chứa công thức/,
    },
  ],
  [
    '200,000 rows',
    {
      content: `${HEADER}\n${'1,A,BYT,,,\n'.repeat(200_000)}`,
      status: 413,
      code: 'import.too-many-rows',
      pointer: FILE,
      en: /more than 50000 rows\. Nothing was recorded\. Split the file before row 50001/,
      vi: /quá 50000 dòng\. Chưa ghi gì\. Đề nghị chia tệp trước dòng 50001/,
    },
  ],
  [
    'a missing column',
    {
      content: `${HEADER.replace('Cơ quan chủ trì', 'Ghi chú')}\n${GOOD}\n`,
      status: 422,
      code: 'import.column-missing',
      pointer: FILE,
      en: /header in row 1 lacks: Cơ quan chủ trì\. Nothing was recorded\. Add the column/,
      vi: /tiêu đề \(dòng 1\) không có cột: Cơ quan chủ trì\. Chưa ghi gì\. Đề nghị thêm cột/,
    },
  ],
  [
    'an assigner that did not exist on that date',
    {
      content: `${HEADER}\n${GOOD}\n`,
      asked: { assigner: 'bcd57' },
      status: 422,
      code: 'task.agency-not-established',
      pointer: '/assigner',
      en: /"bcd57" \(field assigner\) only exists from 2025-01-20\. Choose the agency in charge/,
      vi: /"bcd57" \(trường assigner\) chỉ hoạt động từ ngày 2025-01-20\. Đề nghị chọn cơ quan/,
    },
  ],
  [
    'a row that the ledger refuses',
    {
      content: `${HEADER}\n${GOOD}\n2,Việc B,Chính phủ,,,\n`,
      status: 422,
      code: 'import.row-refused',
      pointer: FILE,
      en: /Row 3 \(number 2\) cannot be recorded: .*Nothing was recorded\. Correct the row/,
      vi: /Dòng 3 \(số 2\) không ghi được: .*Chưa ghi gì\. Đề nghị sửa dòng đó/,
    },
  ],
];

describe('a list that cannot be taken', () => {
  let house: ImportHouse;
  let api: ImportApi;

  beforeAll(async () => {
    house = await ImportHouse.open();
    api = new ImportApi(house);
    await api.start();
  });

  afterAll(() => api.stop());

  it.each(CASES)(
    'is refused as a whole, saying where and what to do in both languages: %s',
    async (_, { content, asked, status, code, pointer, en, vi }) => {
      const body = {
        file: api.upload(content),
        source: '03/NQ-CP, 9/1/2025, II',
        assigner: 'chinh-phu',
        ...asked,
      };
      const grown = await api.growth(async () => {
        for (const [language, words] of Object.entries({ en, vi })) {
          expect(await api.post(body, { language })).toMatchObject({
            status,
            body: { code, detail: expect.stringMatching(words), errors: [{ pointer }] },
          });
        }
      });
      expect(grown).toBe(0);
    },
  );
});
