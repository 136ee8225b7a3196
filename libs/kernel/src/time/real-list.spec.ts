import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '../refusal/refusal.js';
import { readCsv } from '../testing/csv.js';
import { sharedFolder } from '../testing/shared-folder.js';
import type { DeadlineTerm } from './deadline.js';
import { parseDeadline } from './parse-deadline.js';

/** The 140 tasks of Appendix II to Resolution 03/NQ-CP: every spelling in it, what it means, and its rows. */
const SPELLINGS: readonly (readonly [words: string, term: DeadlineTerm, rows: string])[] = [
  ['01/2025', { kind: 'month', year: 2025, month: 1 }, '7'],
  ['2/2025', { kind: 'month', year: 2025, month: 2 }, '20'],
  ['03/2025', { kind: 'month', year: 2025, month: 3 }, '8 110'],
  ['3/2025', { kind: 'month', year: 2025, month: 3 }, '75'],
  ['Tháng 5/2025', { kind: 'month', year: 2025, month: 5 }, '17'],
  ['06/2025', { kind: 'month', year: 2025, month: 6 }, '73 112'],
  ['6/2025', { kind: 'month', year: 2025, month: 6 }, '1 4 5 11 21 37 91 92 94 95 130'],
  ['7/2025', { kind: 'month', year: 2025, month: 7 }, '29'],
  ['9/2025', { kind: 'month', year: 2025, month: 9 }, '60 67 89 90 120'],
  ['Tháng 10/2025', { kind: 'month', year: 2025, month: 10 }, '16'],
  ['12/2025', { kind: 'month', year: 2025, month: 12 }, '10 12 13 25 28 40 57 59 62 65 66 69 103'],
  ['3/2026', { kind: 'month', year: 2026, month: 3 }, '121'],
  ['9/2026', { kind: 'month', year: 2026, month: 9 }, '38 122 129'],
  ['12/2026', { kind: 'month', year: 2026, month: 12 }, '63 102 137'],
  ['12/2028', { kind: 'month', year: 2028, month: 12 }, '58 64'],
  ['Quý II/2025', { kind: 'quarter', year: 2025, quarter: 2 }, '123'],
  [
    '2025',
    { kind: 'year', year: 2025 },
    '14 15 18 19 22 23 24 26 30 33 34 35 36 41 43 44 45 48 50 54 56 68 70 74 77 78 79 80 81 82 83 ' +
      '84 85 86 87 88 93 96 97 98 99 101 104 106 107 108 109 111 113 116 117 118 119 125 126 128 ' +
      '132 133 135',
  ],
  ['2026', { kind: 'year', year: 2026 }, '27 32 53 71 100 105'],
  ['2027', { kind: 'year', year: 2027 }, '31'],
  ['2028', { kind: 'year', year: 2028 }, '127'],
  ['2030', { kind: 'year', year: 2030 }, '46 138'],
  ['2025 - 2026', { kind: 'range', firstYear: 2025, lastYear: 2026 }, '47'],
  ['2025-2026', { kind: 'range', firstYear: 2025, lastYear: 2026 }, '72'],
  ['Hằng năm', { kind: 'yearly', firstYear: null, lastYear: null }, '49 124'],
  ['hằng năm', { kind: 'yearly', firstYear: null, lastYear: null }, '61'],
  [
    '2025 và những năm tiếp theo',
    { kind: 'yearly', firstYear: 2025, lastYear: null },
    '76 114 115',
  ],
  ['Thường xuyên', { kind: 'continuous' }, '2 3 6 39 51 52 55 131 134 136 139 140'],
  ['Nhiệm vụ thường xuyên', { kind: 'continuous' }, '9'],
  ['', { kind: 'undated' }, '42'],
];

describe('the spellings of the real list', () => {
  it.each(SPELLINGS)('reads %p as %j (rows %s)', (words, term) => {
    expect(parseDeadline(words)).toEqual({ ...term, words, remark: null });
  });
});

const folder = sharedFolder('SHARED_DATA_DIR');

(folder === null ? describe.skip : describe)('the deadlines of the real list', () => {
  const rows = folder === null ? [] : readRows(join(folder, 'nq03-appendix-2.csv'));

  it('are those of 140 rows, in 29 spellings, and no other', () => {
    const found = new Map<string, string[]>();
    for (const { row, words } of rows) found.set(words, [...(found.get(words) ?? []), row]);
    const expected = SPELLINGS.map(([words, , list]) => [words, list] as const);
    expect(rows).toHaveLength(140);
    expect(Object.fromEntries([...found].map(([words, list]) => [words, list.join(' ')]))).toEqual(
      Object.fromEntries(expected),
    );
  });

  it('count 48 months, 69 years, 1 quarter, 2 ranges, 13 continuous, 3 + 3 yearly, 1 undated', () => {
    const counts: Record<string, number> = {};
    for (const { words } of rows) {
      const form = formOf(words);
      counts[form] = (counts[form] ?? 0) + 1;
    }
    expect(counts).toEqual({
      month: 48,
      year: 69,
      quarter: 1,
      range: 2,
      continuous: 13,
      yearly: 3,
      'yearly from a year on': 3,
      undated: 1,
    });
  });
});

function formOf(words: string): string {
  const read = parseDeadline(words);
  if (isRefusal(read)) return read.refused;
  return read.kind === 'yearly' && read.firstYear !== null ? 'yearly from a year on' : read.kind;
}

function readRows(file: string): readonly { row: string; words: string }[] {
  const [header = [], ...records] = readCsv(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  const [row, words] = [header.indexOf('TT'), header.indexOf('Thời gian hoàn thành')];
  return records.map((record) => ({ row: record[row]!, words: record[words]! }));
}
