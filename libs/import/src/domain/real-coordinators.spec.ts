import { describe, expect, it } from '@jest/globals';
import { realPlans } from '../testing/real-list.js';

const plans = realPlans();

const ALL = 'group:ministries-sectors-localities';
const MINISTRIES = 'group:ministries-sectors';
const LOCALITIES = 'group:localities';

/** Who coordinates, in the order of agencies and then groups, and in which rows. */
const COORDINATORS: readonly (readonly [string, string])[] = [
  ['', '6 7 8 9 41 55 58 69 71 75 93 96 97 99 101 103 104 105 106 107 108 110 115 116 121 123 124'],
  ['', '127 128 129 130 132 133'],
  [ALL, '4 5 10 11 12 13 15 16 17 20 21 22 23 24 26 33 34 43 53 57 62 78 84 86 89 91 92 94 95 98'],
  [ALL, '109 113 118 120 122 125 126 131 134 135 136 137 139'],
  [MINISTRIES, '25 29 30 38 39 44 45 48 61'],
  [LOCALITIES, '60'],
  [`btgtw vtv vov ttxvn ${ALL}`, '1'],
  ['bkhcn btttt', '2 59 63 65 66 67 68 138'],
  ['btttt bkhcn', '3'],
  [`bca bnv bkhdt btc bldtbxh ttcp ${ALL}`, '14'],
  ['bkhcn', '18 32 50 117'],
  ['bkhcn btttt bgddt', '19'],
  ['bkhdt btc', '27'],
  ['btc bgddt', '28'],
  ['bnv', '31'],
  ['bkhdt', '35 119'],
  [`btc ${MINISTRIES}`, '36 85'],
  [`btp ${MINISTRIES}`, '37'],
  ['btttt', '40 72 74 140'],
  ['bqp', '42'],
  ['bkhcn btttt bng', '46'],
  [`bkhdt ${MINISTRIES}`, '47'],
  [`bkhcn ${ALL}`, '49 52'],
  [`bqp vast ${ALL}`, '51'],
  [`bkhdt ${ALL}`, '54'],
  [`btttt btc ${ALL}`, '56'],
  ['btttt bxd', '64'],
  ['bca btttt', '70'],
  ['bca btttt vpcp', '73'],
  ['bca', '76'],
  [`bnv ${ALL}`, '77 79'],
  [`bkhcn ${MINISTRIES}`, '80'],
  ['bkhcn bnv', '81'],
  ['bkhcn bkhdt btc', '82'],
  ['bkhdt bkhcn', '83'],
  ['bnv bkhcn', '87'],
  ['bgddt', '88'],
  ['quoc-hoi', '90'],
  [`btttt ${LOCALITIES}`, '100 102'],
  ['bhxh bca tinh-bac-ninh tinh-binh-duong tinh-an-giang', '111'],
  ['byt', '112'],
  ['bkhdt nhnn', '114'],
];

const FINDINGS: readonly (readonly [number, string, readonly string[]])[] = [
  [3, 'cut-off-words', ['Bộ']],
  [
    90,
    'unknown-body',
    ['Các cơ quan Đảng', 'Tòa án nhân dân tối cao', 'Viện Kiểm sát nhân dân tối cao'],
  ],
  [136, 'unknown-body', ['các cơ quan đại diện Việt Nam ở nước ngoài']],
];

const ENTERPRISES = [
  { finding: 'not-a-public-body', column: 'coordinators', words: 'doanh nghiệp liên quan' },
  {
    finding: 'unknown-body',
    column: 'coordinators',
    words: 'các cơ quan đại diện Việt Nam ở nước ngoài',
  },
];

(plans.size === 0 ? describe.skip : describe)('the coordinators of the real list', () => {
  const findingsOf = (row: number) =>
    plans.get(row)!.findings.filter(({ column }) => column === 'coordinators');

  it.each(COORDINATORS)('are "%s" in rows %s', (ids, rows) => {
    for (const row of rows.split(' ').map(Number)) {
      const named = plans.get(row)!.coordinators.map(({ coordinator }) => coordinator);
      expect([row, named.join(' ')]).toEqual([row, ids]);
    }
  });

  it('are told for every row', () => {
    const told = new Set(COORDINATORS.flatMap(([, rows]) => rows.split(' ').map(Number)));
    expect(told.size).toBe(140);
    expect([...plans.values()].filter(({ row }) => row.cells.coordinators === '')).toHaveLength(33);
  });

  it.each(FINDINGS)(
    'row %i: %s, and nobody else is kept from coordinating',
    (row, finding, words) => {
      const expected = words.map((found) => ({ finding, column: 'coordinators', words: found }));
      expect(findingsOf(row)).toEqual(expected);
    },
  );

  it.each([135, 139])('row %i: enterprises and missions abroad are none of the register', (row) => {
    expect(findingsOf(row)).toEqual(ENTERPRISES);
  });

  it('leave something to be looked at in no other row', () => {
    const rows = [...plans.keys()].filter((row) => findingsOf(row).length > 0);
    expect(rows).toEqual([3, 90, 135, 136, 139]);
  });
});
