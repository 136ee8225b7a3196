import type { RefusalParams } from '@ledger/kernel';

/** One refusal of every code of the import. */
export const IMPORT_EXAMPLES = {
  'import.source-unreadable': { source: '03/NQ-CP' },
  'import.date-ahead': { on: '2026-01-09', today: '2025-01-09' },
  'import.file-too-large': { limit: 52_428_800 },
  'import.not-a-table': {},
  'import.not-xlsx': {},
  'import.xlsx-damaged': { part: 'xl/workbook.xml' },
  'import.macro-file': {},
  'import.unpacks-too-large': { limit: 268_435_456 },
  'import.encoding': { row: 3, cell: 'C3' },
  'import.formula-cell': { row: 3, cell: 'C3' },
  'import.merged-cell': { row: 3, cell: 'C3' },
  'import.cell-too-long': { row: 3, cell: 'C3', limit: 4000 },
  'import.too-many-rows': { limit: 50_000, row: 50_002 },
  'import.empty': {},
  'import.column-missing': { columns: ['Cơ quan chủ trì', 'Kết quả'], row: 1 },
  'import.column-repeated': { cell: 'D1', first: 'C1' },
  'import.second-header': { row: 2, cell: 'A2' },
  'import.number-missing': { row: 3, cell: 'A3' },
  'import.number-repeated': { row: 3, cell: 'A3', number: '1', firstRow: 2 },
  'import.mapping-unreadable': { place: 'rows.138.lead' },
  'import.mapping-unknown': { place: 'rows.138.lead', id: 'btttt' },
  'import.settling-by-assigner': { row: 139, number: '138', agency: 'chinh-phu' },
  'import.row-refused': { row: 3, number: '2', problem: 'task.nobody-to-accept' },
} satisfies Partial<RefusalParams>;
