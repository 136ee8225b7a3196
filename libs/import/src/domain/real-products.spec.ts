import { describe, expect, it } from '@jest/globals';
import { realPlans } from '../testing/real-list.js';

const plans = realPlans();

/** Kind and issuer of every product of a row, `-` where the list leaves it open, and in which rows. */
const SIGNED_ELSEWHERE: readonly (readonly [string, string])[] = [
  [
    'decision prime-minister',
    '1 4 36 43 44 45 47 48 53 60 63 65 67 75 77 79 81 82 83 84 86 87 88 89 90 98 99 101 104 105 106 ' +
      '107 116 118 119 122 123 125 126 128 132 137',
  ],
  ['law national-assembly', '14 15 16 17 18 20 21 22 23'],
  ['resolution national-assembly', '24 25'],
  ['decree government', '26 27 29 31 32 33 34 35 85'],
  ['resolution government', '50 94 95'],
  ['resolution national-assembly, decision prime-minister', '49'],
  ['resolution government, decision prime-minister', '54 59'],
  ['decision prime-minister, report lead-agency', '51'],
];
const MINISTERS_OWN = [['decision lead-agency', '30 57 62']] as const;
const ACT_ISSUER_OPEN = [
  ['decision -', '12 91 92 96 120 129 130'],
  ['- -', '28 38 40 56 78 80 133'],
  ['programme -', '68 121'],
  ['scheme -', '66'],
] as const;
const PAPER_OF_UNSTATED_FORM = [
  ['programme -', '2 139'],
  ['scheme -', '5 64 111'],
  ['plan -', '6 7 93 97'],
  ['guidance -', '8 13'],
  ['standard -', '39'],
  ['standard -, standard -', '74'],
  ['- -', '134'],
] as const;
const SUBMISSION_IS_THE_PRODUCT = [
  ['submission lead-agency', '10 19'],
  ['submission -', '37'],
  ['report lead-agency', '52 55 135'],
] as const;
const WORKING_SYSTEM = [
  ['system -', '11 46 58 69 70 71 72 73 100 102 103 110 113 117 136'],
] as const;
const OUTCOME = [['outcome -', '9 109 112 124 127 138 140']] as const;
const EMPTY = [['', '3 41 42 61 76 108 114 115 131']] as const;

const CLASSES = [
  ['signed by another body', 69, SIGNED_ELSEWHERE],
  ["a minister's own act", 3, MINISTERS_OWN],
  ['an act whose issuer is open', 17, ACT_ISSUER_OPEN],
  ['a paper of unstated form', 14, PAPER_OF_UNSTATED_FORM],
  ['a submission that is itself the product', 6, SUBMISSION_IS_THE_PRODUCT],
  ['a working system', 15, WORKING_SYSTEM],
  ['an outcome', 7, OUTCOME],
  ['empty', 9, EMPTY],
] as const;

(plans.size === 0 ? describe.skip : describe)('the products of the real list', () => {
  const productsOf = (row: number) =>
    plans
      .get(row)!
      .products.map(({ kind, issuer }) => `${kind ?? '-'} ${issuer ?? '-'}`)
      .join(', ');

  it.each(CLASSES)('are %s in %i rows', (_, count, expected) => {
    const rows = expected.flatMap(([products, list]) =>
      list.split(' ').map((row) => [Number(row), products] as const),
    );
    expect(rows).toHaveLength(count);
    expect(rows.map(([row]) => [row, productsOf(row)])).toEqual(rows);
  });

  it('keep the words of the list, split only where each part is a document', () => {
    const wordsOf = (row: number) => plans.get(row)!.products.map(({ words }) => words);
    expect(wordsOf(49)).toEqual(['Nghị quyết của Quốc hội', 'Quyết định của Thủ tướng Chính phủ']);
    expect(wordsOf(113)).toEqual(['Bộ Chỉ số, Hệ thống thông tin phục vụ chỉ đạo điều hành']);
    expect(wordsOf(39)).toEqual(['Văn bản định mức, đơn giá']);
  });

  it('are one decision of another body asked of each member in rows 48, 63 and 65', () => {
    const rows = [...plans].filter(([, { findings }]) =>
      findings.some(({ finding }) => finding === 'decision-asked-of-each-member'),
    );
    expect(rows.map(([row]) => row)).toEqual([48, 63, 65]);
  });
});
