import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseMapping, type Mapping } from '../domain/mapping.js';
import { ImportHouse, SETTLER, SOURCE } from '../testing/import-house.js';

const HEADER = 'TT,Tên nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Kết quả,Thời gian hoàn thành';
type Asked = Parameters<ImportHouse['import']>[1];

const GOOD = '1,Việc A,BYT,,Đề án,6/2025';
const terms = (changes: object) => ({
  terms: { source: SOURCE, assigner: 'chinh-phu', on: SOURCE.date, ...changes },
});

describe('an import that cannot be taken', () => {
  let house: ImportHouse;
  beforeAll(async () => {
    house = await ImportHouse.open();
  });

  const cases: readonly (readonly [string, string, Asked, object])[] = [
    [
      'lacks a column',
      'TT,Nhiệm vụ\n1,A',
      {},
      { refused: 'import.column-missing', params: { row: 1 } },
    ],
    [
      'has a second header',
      `${HEADER}\n${GOOD}\n${HEADER}`,
      {},
      { refused: 'import.second-header', params: { row: 3, cell: 'A3' } },
    ],
    [
      'holds a formula',
      `${HEADER}\n${GOOD}\n2,=A1,BYT,,,`,
      {},
      { refused: 'import.formula-cell', params: { row: 3, cell: 'B3' } },
    ],
    [
      'comes from an assigner that is not there yet',
      `${HEADER}\n${GOOD}`,
      terms({ assigner: 'bcd57' }),
      { refused: 'task.agency-not-established', params: { field: 'assigner', from: '2025-01-20' } },
    ],
    [
      'comes from an assigner that nobody knows',
      `${HEADER}\n${GOOD}`,
      terms({ assigner: 'khong-co' }),
      { refused: 'task.agency-unknown', params: { field: 'assigner' } },
    ],
    [
      'is dated ahead',
      `${HEADER}\n${GOOD}`,
      terms({ on: '2025-01-16' }),
      { refused: 'import.date-ahead', params: { today: '2025-01-15' } },
    ],
    [
      'has a row that the ledger refuses',
      `${HEADER}\n${GOOD}\n2,Việc B,Chính phủ,,,`,
      {},
      {
        refused: 'import.row-refused',
        params: { row: 3, number: '2', problem: 'task.nobody-to-accept' },
      },
    ],
    [
      'has a row that no event can hold',
      `${HEADER}\n${GOOD}\n2,Việc B,BTC,${'x;'.repeat(1900)},,`,
      {},
      { refused: 'import.row-refused', params: { row: 3, problem: 'envelope.too-large' } },
    ],
    [
      'is mapped to an agency that nobody knows',
      `${HEADER}\n${GOOD}`,
      { mapping: parseMapping({ rows: { 1: { lead: 'x' } } }) as Mapping },
      { refused: 'import.mapping-unknown', params: { place: 'rows.1.lead', id: 'x' } },
    ],
    [
      'is mapped in a row that it has not',
      `${HEADER}\n${GOOD}`,
      { mapping: parseMapping({ rows: { 2: { lead: 'byt' } } }) as Mapping },
      { refused: 'import.mapping-unreadable', params: { place: 'rows.2' } },
    ],
    [
      'comes from somebody who may not import',
      `${HEADER}\n${GOOD}`,
      { as: { ...SETTLER, roles: ['assigner'] } },
      { refused: 'authority.role-missing', params: { role: 'importer' } },
    ],
  ];

  it.each(cases)('because it %s is refused as a whole', async (_, file, asked, refusal) => {
    const before = await house.log.head();
    expect(await house.import(file, asked)).toMatchObject(refusal);
    expect(await house.log.head()).toBe(before);
  });
});
