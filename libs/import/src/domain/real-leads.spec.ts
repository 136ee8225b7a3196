import { describe, expect, it } from '@jest/globals';
import { realPlans } from '../testing/real-list.js';
import type { Recipients } from '@ledger/kernel';

const plans = realPlans();

const rows = (text: string) => text.split(' ').map(Number);

const ALL = 'group:ministries-sectors-localities';
const MINISTRIES = 'group:ministries-sectors';
const LOCALITIES = 'group:localities';

const GROUPS: readonly (readonly [string, string])[] = [
  [ALL, '3 6 7 9 12 55 58 65 71 72 73 93 96 121 124 127 129'],
  [MINISTRIES, '37 40 48 74 130'],
  [LOCALITIES, '66 115'],
];

const SINGLE: readonly (readonly [string, string])[] = [
  ['btttt', '1 4 11 21 39 57 60 61 62 89 90 91 92 97 105 112 118 120 122 123 125 126 128 137'],
  ['bnv', '5 10 13 20 78 80'],
  ['bkhcn', '14 15 16 17 26 36 47 54 79 132 139 140'],
  ['btc', '18 19 35 49 59 88'],
  ['bgddt', '22 31 32 33 81 82 84 85 86 87'],
  ['bqp', '23 107'],
  ['bkhdt', '24 28 30 34 50 56 131'],
  ['bca', '29 41 42 69 75 106 109 116 117'],
  ['btnmt', '53 100 102'],
  ['bct', '67 68'],
  ['vpcp', '94 95'],
  ['bvhttdl', '98 99'],
  ['bgtvt', '101'],
  ['byt', '110 111'],
  ['bng', '133 134 135 136'],
];

const JOINT: readonly (readonly [number, string])[] = [
  [8, 'btttt bkhcn'],
  [25, 'bkhcn btttt'],
  [27, 'bkhcn btttt'],
  [43, 'bkhcn btttt'],
  [44, 'bkhcn btttt'],
  [45, 'bkhdt bct'],
  [51, 'bkhcn btnmt'],
  [52, 'bct btnmt bxd bgtvt'],
  [76, 'bkhdt btc'],
  [77, 'bkhcn btttt'],
  [83, 'vast vass'],
  [103, 'btttt bqp bca'],
  [104, 'btttt bqp bca'],
  [108, 'bca bldtbxh btnmt bgtvt nhnn bnnptnt bkhcn btc'],
  [113, 'vpcp bca'],
  [114, 'bca btc bct btttt'],
  [119, 'btttt bgddt bqp'],
];

const OPEN: readonly (readonly [number, string, string | null])[] = [
  [38, 'Các bộ, ngành liên quan', null],
  [63, 'Địa phương được lựa chọn', null],
  [
    64,
    'Các thành phố trực thuộc Trung ương và một số tỉnh đủ điều kiện',
    'group:centrally-run-cities',
  ],
  [70, 'Các bộ, ngành, địa phương là chủ quản CSDLQG, CSDL chuyên ngành', null],
];

(plans.size === 0 ? describe.skip : describe)('the leads of the real list', () => {
  const leadOf = (row: number) => plans.get(row)!.lead;
  const counted = (form: Recipients['form']) =>
    [...plans.keys()].filter((row) => leadOf(row).form === form);

  it('are one in 92 rows, joint in 17, and in the others as the table of the domain says', () => {
    expect(counted('single')).toEqual(
      SINGLE.flatMap(([, list]) => rows(list)).sort((a, b) => a - b),
    );
    expect(counted('single')).toHaveLength(92);
    expect(counted('joint')).toEqual(JOINT.map(([row]) => row));
    expect(counted('open-group')).toEqual(OPEN.map(([row]) => row));
    expect(counted('nobody')).toEqual([138]);
    expect(counted('group')).toEqual(
      [2, 46, ...GROUPS.flatMap(([, list]) => rows(list))].sort((a, b) => a - b),
    );
  });

  it.each(JOINT)('row %i: %s share one product, in the order of the list', (row, agencies) => {
    expect(leadOf(row)).toEqual({ form: 'joint', agencies: agencies.split(' ') });
  });

  it.each(GROUPS)('%s leads rows %s', (group, list) => {
    for (const row of rows(list)) {
      expect([row, leadOf(row)]).toEqual([row, { form: 'group', group, alongside: [] }]);
    }
  });

  it.each([
    [2, ['vtv', 'vov', 'ttxvn']],
    [46, ['bkhcn', 'btttt', 'bkhdt']],
  ])('row %i: %j are named beside the localities', (row, alongside) => {
    expect(leadOf(row)).toEqual({ form: 'group', group: LOCALITIES, alongside });
  });

  it.each(OPEN)('row %i: the members of "%s" are named later', (row, words, group) => {
    expect(leadOf(row)).toEqual({ form: 'open-group', words, group, named: [] });
    const { findings } = plans.get(row)!;
    expect(findings.filter(({ column }) => column === 'lead')).toEqual([]);
  });

  // Row 69 writes "Bộ Công An"; the name of rows 98 and 99 has a comma.
  it.each(SINGLE)('%s leads rows %s alone', (agency, list) => {
    for (const row of rows(list)) {
      expect([row, leadOf(row)]).toEqual([row, { form: 'single', agency }]);
    }
  });

  it('row 138: enterprises are no public body, so that nobody leads', () => {
    expect(plans.get(138)!.findings).toEqual([
      {
        finding: 'not-a-public-body',
        column: 'lead',
        words: 'Tập đoàn, doanh nghiệp công nghệ số',
      },
    ]);
  });
});
