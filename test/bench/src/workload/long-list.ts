import type { CellValue, TableDocument } from '@ledger/export';

const AGENCIES = ['Bộ Khoa học và Công nghệ', 'Bộ Y tế', 'Ủy ban nhân dân tỉnh Lào Cai'];
const STATUSES = ['hoàn thành đúng hạn', 'đang thực hiện, trong hạn', 'đang thực hiện, quá hạn'];

const COLUMNS: TableDocument['columns'] = [
  { heading: { vi: 'TT', en: 'No.' }, type: 'integer', width: 8 },
  { heading: { vi: 'Tên nhiệm vụ', en: 'Task' }, type: 'text', width: 60 },
  { heading: { vi: 'Cơ quan chủ trì', en: 'Lead' }, type: 'text', width: 30 },
  { heading: { vi: 'Trạng thái', en: 'Status' }, type: 'text', width: 26 },
  { heading: { vi: 'Thời hạn', en: 'Due' }, type: 'date', width: 12 },
  { heading: { vi: 'Ghi nhận', en: 'Recorded' }, type: 'instant', width: 18 },
  { heading: { vi: 'Mã', en: 'Id' }, type: 'text', width: 20 },
];

/** A register of so many rows, each made when it is asked for and no two alike. */
export class LongList {
  /** How many rows were asked for so far. */
  read = 0;
  readonly document: TableDocument;

  constructor(rows: number) {
    this.document = {
      title: [{ vi: 'DANH MỤC NHIỆM VỤ', en: 'REGISTER OF TASKS' }],
      facts: [],
      columns: COLUMNS,
      rows: this.#rows(rows),
    };
  }

  async *#rows(count: number): AsyncGenerator<readonly CellValue[], void, void> {
    while (this.read < count) {
      this.read += 1;
      yield await Promise.resolve(rowOf(this.read));
    }
  }
}

function rowOf(n: number): readonly CellValue[] {
  const day = String(1 + (n % 28)).padStart(2, '0');
  return [
    n,
    `Xây dựng cơ sở dữ liệu chuyên ngành số ${n} và kết nối với cơ sở dữ liệu quốc gia`,
    AGENCIES[n % AGENCIES.length] ?? null,
    STATUSES[n % STATUSES.length] ?? null,
    `2025-06-${day}`,
    `2025-05-${day}T0${n % 10}:00:00.000Z`,
    ((n * 2_654_435_761) % 2 ** 48).toString(16).padStart(12, '0'),
  ];
}
