import { listedRows } from '../document/listed-rows.js';
import type { CellValue, TableDocument } from '../document/table-document.js';

/** Rows that tell how many were asked for, and whether they were let go. */
export class WatchedRows implements AsyncIterable<readonly CellValue[]> {
  asked = 0;
  closed = false;

  /** @param failAfter rows after which reading fails */
  constructor(
    private readonly rowOf: (n: number) => readonly CellValue[],
    private readonly count: number,
    private readonly failAfter = Infinity,
  ) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<readonly CellValue[], void, void> {
    try {
      for (let n = 0; n < this.count; n += 1) {
        if (n === this.failAfter) throw new Error('the database went away');
        this.asked += 1;
        yield await Promise.resolve(this.rowOf(n));
      }
    } finally {
      this.closed = true;
    }
  }
}

/** A list of tasks with a column of every type. */
export function sampleDocument(
  rows: WatchedRows | readonly (readonly CellValue[])[],
  more: Partial<TableDocument> = {},
): TableDocument {
  return {
    title: [
      { vi: 'DANH MỤC NHIỆM VỤ', en: 'LIST OF TASKS' },
      { vi: 'Nghị quyết số 03/NQ-CP', en: 'Resolution 03/NQ-CP' },
    ],
    facts: [
      {
        name: { vi: 'Tính đến', en: 'As of' },
        value: { vi: '24:00 30/6/2025', en: '24:00 30/6/2025' },
        onEveryPage: true,
      },
      { name: { vi: 'Vị trí nhật ký', en: 'Log position' }, value: '4711', onEveryPage: true },
    ],
    columns: [
      { heading: { vi: 'TT', en: 'No.' }, type: 'integer', width: 6 },
      { heading: { vi: 'Tên nhiệm vụ', en: 'Task' }, type: 'text', width: 50 },
      { heading: { vi: 'Hạn', en: 'Due' }, type: 'date', width: 12 },
      { heading: { vi: 'Ghi nhận', en: 'Recorded' }, type: 'instant', width: 18 },
      { heading: { vi: 'Tỷ lệ', en: 'Rate' }, type: 'number', width: 8 },
    ],
    rows: rows instanceof WatchedRows ? rows : listedRows(rows),
    ...more,
  };
}

export const SAMPLE_ROW: readonly CellValue[] = [
  1,
  'Xây dựng Chiến lược dữ liệu quốc gia',
  '2025-06-30',
  '2025-06-30T16:59:59.000Z',
  '98.62',
];

/** Every byte of a file. */
export async function wholeFile(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}
