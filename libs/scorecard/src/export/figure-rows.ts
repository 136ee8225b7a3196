import type { CellValue, TableDocument } from '@ledger/export';
import { DELAY_AGES, type DelayAge } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import { STATUS_WORDS } from '@ledger/task';
import { BESIDE, BUCKETS, type BesideCounts } from '../domain/obligation/bucket.js';
import type { RatioName } from '../domain/policy/scoring-policy.js';
import { DENOMINATOR_WORDS, RATE_WORDS } from '../read/rate-words.js';
import type { ProgrammeAnswer, ScorecardAnswer } from '../read/scorecard-answer.js';
import { BUCKET_WORDS } from '../read/scorecard-words.js';

type Row = readonly CellValue[];

export const FIGURE_COLUMNS: TableDocument['columns'] = [
  { heading: { vi: 'Phần', en: 'Part' }, type: 'text', width: 22 },
  { heading: { vi: 'Chỉ tiêu', en: 'Figure' }, type: 'text', width: 44 },
  { heading: { vi: 'Số lượng hoặc tử số', en: 'Count or numerator' }, type: 'number', width: 14 },
  { heading: { vi: 'Mẫu số', en: 'Denominator' }, type: 'number', width: 12 },
  { heading: { vi: 'Tên mẫu số', en: "Denominator's name" }, type: 'text', width: 50 },
  { heading: { vi: 'Tỷ lệ (%)', en: 'Rate (%)' }, type: 'number', width: 12 },
];

const STATUS: Text = { vi: 'Theo trạng thái', en: 'By status' };
const BESIDE_TOTAL: Text = { vi: 'Ngoài tổng số', en: 'Beside the total' };
const TASKS: Text = { vi: 'Nhiệm vụ', en: 'Tasks' };
const RATES: Text = { vi: 'Tỷ lệ', en: 'Rates' };
const AGEING: Text = { vi: 'Quá hạn theo số ngày', en: 'Overdue by age' };
const RATIOS: Text = { vi: 'Hệ số', en: 'Ratios' };
const POINTS: Text = { vi: 'Điểm', en: 'Points' };
const ALL: Text = { vi: 'Tổng số nghĩa vụ', en: 'All obligations' };
const NO_DATA: Text = { vi: 'chưa có số liệu', en: 'no data' };

export const BESIDE_WORDS: Readonly<Record<keyof BesideCounts, Text>> = {
  cancelled: STATUS_WORDS.cancelled,
  superseded: STATUS_WORDS.superseded,
  transferredOut: STATUS_WORDS['transferred-out'],
  mergedInto: STATUS_WORDS['merged-into'],
};

const AGE_WORDS: Readonly<Record<DelayAge, Text>> = {
  '1-30': { vi: '1–30 ngày', en: '1–30 days' },
  '31-90': { vi: '31–90 ngày', en: '31–90 days' },
  '91-120': { vi: '91–120 ngày', en: '91–120 days' },
  'over-120': { vi: 'trên 120 ngày', en: 'over 120 days' },
};

const RATIO_WORDS: Readonly<Record<RatioName, Text>> = {
  quantity: { vi: 'Số lượng', en: 'Quantity' },
  quality: { vi: 'Chất lượng', en: 'Quality' },
  progress: { vi: 'Tiến độ', en: 'Progress' },
};

type Figures = Pick<ProgrammeAnswer, 'buckets' | 'beside' | 'total' | 'tasks' | 'rates' | 'ageing'>;

/** What obligations come to, a figure in each row; no rate without what it is a share of. */
export function figureRows({
  buckets,
  beside,
  total,
  tasks,
  rates,
  ageing,
}: Figures): readonly Row[] {
  return [
    ...BUCKETS.map((bucket) => count(STATUS, BUCKET_WORDS[bucket], buckets[bucket])),
    count(STATUS, ALL, total),
    ...BESIDE.map((one) => count(BESIDE_TOTAL, BESIDE_WORDS[one], beside[one])),
    count(TASKS, { vi: 'Tổng số nhiệm vụ', en: 'All tasks' }, tasks.total),
    count(TASKS, BUCKET_WORDS.completedOnTime, tasks.completedOnTime),
    count(TASKS, BUCKET_WORDS.completedLate, tasks.completedLate),
    ...rates.map(({ name, numerator, denominator, of, value }): Row => [
      RATES,
      RATE_WORDS[name],
      numerator,
      denominator,
      DENOMINATOR_WORDS[of],
      percent(value),
    ]),
    ...DELAY_AGES.map((age) => count(AGEING, AGE_WORDS[age], ageing[age].length)),
  ];
}

/** What the figures come to in points. */
export function scoreRows({
  ratios,
  results,
  common,
  total,
}: ScorecardAnswer['score']): readonly Row[] {
  const points = (what: Text, given: typeof total): Row => [
    POINTS,
    what,
    given?.shown ?? NO_DATA,
    null,
    null,
    null,
  ];
  return [
    ...ratios.map(({ name, numerator, denominator, value }): Row => [
      RATIOS,
      RATIO_WORDS[name],
      numerator,
      denominator,
      null,
      percent(value),
    ]),
    points({ vi: 'Điểm kết quả', en: 'Points for results' }, results),
    points({ vi: 'Điểm tiêu chí chung', en: 'Common points' }, common),
    points({ vi: 'Tổng điểm', en: 'All points' }, total),
  ];
}

function count(part: Text, what: Text, many: number): Row {
  return [part, what, many, null, null, null];
}

/** Of a share of 1 with four places; a denominator of 0 gives none, which is not 100 %. */
function percent(value: number | null): CellValue {
  return value === null ? NO_DATA : (value * 100).toFixed(2);
}
