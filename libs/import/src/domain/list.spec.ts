import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '@ledger/kernel';
import { listIn, LONGEST_CELL, MOST_ROWS, type List } from './list.js';
import { cellName } from './table.js';

const HEADER = [
  'TT',
  'Tên nhiệm vụ',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Kết quả',
  'Thời gian hoàn thành',
];

const table = (...rows: (readonly string[])[]) => rows.map((cells, n) => ({ row: n + 1, cells }));

function taken(...rows: (readonly string[])[]): List {
  const list = listIn(table(...rows));
  if (isRefusal(list)) throw new Error(JSON.stringify(list));
  return list;
}

describe('a list', () => {
  it.each([
    ['Vietnamese', HEADER],
    ['English', ['No.', 'TASK', 'Lead agency', 'Coordinating agencies', 'Deliverable', 'Due date']],
    ['decomposed', HEADER.map((header) => ` ${header.normalize('NFD')} `)],
  ])('is known by %s headers, in any order, below title lines', (_, header) => {
    const order = [3, 0, 5, 1, 4, 2];
    const cells = ['1', 'Việc A', 'BYT', 'BTC', 'Đề án', '2025'];
    const { rows } = taken(
      ['PHỤ LỤC II'],
      [''],
      order.map((n) => header[n]!),
      order.map((n) => cells[n]!),
      ['', ' '],
    );
    expect(rows).toMatchObject([
      {
        row: 4,
        number: '1',
        cells: {
          title: 'Việc A',
          lead: 'BYT',
          coordinators: 'BTC',
          product: 'Đề án',
          deadline: '2025',
          group: '',
        },
      },
    ]);
  });

  it('keeps numbers as written', () => {
    expect(
      taken(HEADER, ['01', 'A'], ['1', 'B'], ['1.a', 'C']).rows.map(({ number }) => number),
    ).toEqual(['01', '1', '1.a']);
  });

  const long = 'x'.repeat(LONGEST_CELL + 1);
  const many = Array.from({ length: MOST_ROWS + 1 }, (_, n) => [`${n}`]);

  it.each([
    ['nothing', [], 'import.empty', {}],
    ['no rows', [HEADER], 'import.empty', {}],
    [
      'a missing column',
      [HEADER.filter((header) => header !== 'Cơ quan chủ trì'), ['1', 'A']],
      'import.column-missing',
      { columns: ['Cơ quan chủ trì'], row: 1 },
    ],
    [
      'two columns of one name',
      [[...HEADER, 'STT'], ['1']],
      'import.column-repeated',
      { cell: 'G1', first: 'A1' },
    ],
    [
      'a second header',
      [HEADER, ['1', 'A'], HEADER],
      'import.second-header',
      { row: 3, cell: 'A3' },
    ],
    [
      'a row without a number',
      [HEADER, ['', 'A']],
      'import.number-missing',
      { row: 2, cell: 'A2' },
    ],
    [
      'a number twice',
      [HEADER, ['1', 'A'], ['1 ', 'B']],
      'import.number-repeated',
      { row: 3, cell: 'A3', number: '1', firstRow: 2 },
    ],
    [
      'a number twice, but for its spaces',
      [HEADER, ['1 a', 'A'], ['1  a', 'B']],
      'import.number-repeated',
      { row: 3, cell: 'A3', number: '1  a', firstRow: 2 },
    ],
    ['a formula', [HEADER, ['1', '=SUM(A1)']], 'import.formula-cell', { row: 2, cell: 'B2' }],
    [
      'a cell too long',
      [HEADER, ['1', long]],
      'import.cell-too-long',
      { row: 2, cell: 'B2', limit: LONGEST_CELL },
    ],
    [
      'too many rows',
      [HEADER, ...many],
      'import.too-many-rows',
      { limit: MOST_ROWS, row: MOST_ROWS + 2 },
    ],
  ])('is refused with %s, by row and cell', (_, rows, refused, params) => {
    expect(listIn(table(...rows))).toEqual({ refused, params });
  });
});

describe('the name of a cell', () => {
  it.each([
    [0, 'A1'],
    [25, 'Z1'],
    [26, 'AA1'],
    [701, 'ZZ1'],
    [702, 'AAA1'],
  ])('counts columns from %i as %s', (column, name) => {
    expect(cellName(column, 1)).toBe(name);
  });
});
