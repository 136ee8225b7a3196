import { describe, expect, it } from '@jest/globals';
import type { CellValue, TableDocument } from '../document/table-document.js';
import { pagesOf } from '../testing/pages-of.js';
import { SAMPLE_ROW, sampleDocument, wholeFile } from '../testing/sample-document.js';
import { writePdf } from './write-pdf.js';

async function pagesWith(
  rows: readonly (readonly CellValue[])[],
  more: Partial<TableDocument> = {},
): Promise<readonly string[]> {
  return pagesOf(await wholeFile(writePdf(sampleDocument(rows, more), 'vi')));
}

const HEADINGS = ['TT', 'Tên nhiệm vụ', 'Hạn', 'Ghi nhận', 'Tỷ lệ'].join(' ');

/** Every Vietnamese letter with every tone, in both cases. */
const LETTERS = 'aăâeêioôơuưyđ'
  .split('')
  .flatMap((letter) =>
    ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((t) => letter + t),
  )
  .map((letter) => letter.normalize('NFC'))
  .filter((letter) => letter.length === 1);

describe('a document as PDF', () => {
  it('holds every Vietnamese letter so that it can be read, searched and copied', async () => {
    const words = [LETTERS.join(''), LETTERS.join('').toUpperCase()].join(' ');
    const wide: Partial<TableDocument> = {
      columns: [{ heading: { vi: 'Chữ', en: 'Letters' }, type: 'text', width: 1 }],
    };
    const [page] = await pagesWith([[words]], wide);
    expect(page).toContain(words);
  });

  it('shows numbers, days and times as Vietnamese papers write them', async () => {
    const [page] = await pagesWith([SAMPLE_ROW]);
    expect(page).toContain(
      ' 1 Xây dựng Chiến lược dữ liệu quốc gia 30/6/2025 23:59:59 30/6/2025 98,62 ',
    );
  });

  it('tells on top what it says of itself, and on every page number and as-of line', async () => {
    const pages = await pagesWith(Array.from({ length: 100 }, () => SAMPLE_ROW));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]).toContain(
      'DANH MỤC NHIỆM VỤ Nghị quyết số 03/NQ-CP Tính đến: 24:00 30/6/2025 Vị trí',
    );
    pages.forEach((page, n) => {
      expect(page).toContain(`Trang ${n + 1} `);
      expect(page).toContain('Tính đến: 24:00 30/6/2025 · Vị trí nhật ký: 4711');
    });
  });

  it('repeats the headings on every page and loses no row', async () => {
    const rows = Array.from({ length: 100 }, (_, n) => [n + 1, `việc-${n + 1}.`, null, null, null]);
    const pages = await pagesWith(rows);
    for (const page of pages) expect(page.split(HEADINGS)).toHaveLength(2);
    const found = [...pages.join(' ').matchAll(/việc-(\d+)\./g)].map(([, n]) => Number(n));
    expect(found).toEqual(rows.map(([n]) => n));
  });

  it('writes a cell in as many lines as it needs, also over several pages', async () => {
    const words = Array.from({ length: 4000 }, (_, n) => `từ${n}`);
    const pages = await pagesWith([[1, words.join(' '), null, null, null]]);
    expect(pages.length).toBeGreaterThan(1);
    const found = pages.join(' ').match(/từ\d+/g);
    expect(found).toEqual(words);
  });

  it('breaks a word that is longer than a line', async () => {
    const hash = '0123456789abcdef'.repeat(20);
    const [page = ''] = await pagesWith([[1, hash, null, null, null]]);
    expect(page).not.toContain(hash);
    expect(page.replaceAll(' ', '')).toContain(hash);
  });

  it('ends with the number of rows and with room for those who sign', async () => {
    const pages = await pagesWith([SAMPLE_ROW, SAMPLE_ROW], {
      signatures: [
        {
          signer: { vi: 'THỦ TRƯỞNG CƠ QUAN', en: 'HEAD' },
          note: { vi: 'Ký, ghi rõ họ tên', en: 'signature and name' },
        },
      ],
    });
    expect(pages.at(-1)).toMatch(
      /Số dòng: 2 .* tháng .* THỦ TRƯỞNG CƠ QUAN \(Ký, ghi rõ họ tên\)$/,
    );
  });

  it('holds only the letters of its type faces that it uses', async () => {
    const bytes = await wholeFile(writePdf(sampleDocument([SAMPLE_ROW]), 'vi'));
    expect(bytes.length).toBeLessThan(60_000);
    expect(bytes.toString('latin1')).toMatch(/\/BaseFont \/[A-Z]{6}\+Tinos/);
  });
});
