import { instantAfter, localDate } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import { STATUS_WORDS } from '@ledger/task';
import type { Bucket } from '../domain/obligation/bucket.js';
import type { Rating } from '../domain/policy/scoring-policy.js';
import type { Unrated } from '../domain/engine/score.js';
import { DENOMINATOR_WORDS, RATE_WORDS } from './rate-words.js';
import type { ScorecardAnswer } from './scorecard-answer.js';

export const BUCKET_WORDS: Readonly<Record<Bucket, Text>> = {
  completedOnTime: STATUS_WORDS['completed-on-time'],
  completedLate: STATUS_WORDS['completed-late'],
  openInTime: STATUS_WORDS['open-in-time'],
  openOverdue: STATUS_WORDS['open-overdue'],
  openUndated: STATUS_WORDS['open-continuous-or-undated'],
  suspended: STATUS_WORDS.suspended,
};

export const RATING_WORDS: Readonly<Record<Rating, Text>> = {
  excellent: { vi: 'hoàn thành xuất sắc nhiệm vụ', en: 'excellent' },
  good: { vi: 'hoàn thành tốt nhiệm vụ', en: 'good' },
  fulfilled: { vi: 'hoàn thành nhiệm vụ', en: 'fulfilled' },
  'not-fulfilled': { vi: 'không hoàn thành nhiệm vụ', en: 'not fulfilled' },
};

export const UNRATED_WORDS: Readonly<Record<Unrated, Text>> = {
  'too-few-obligations': { vi: 'quá ít nhiệm vụ', en: 'too few obligations' },
  'no-data': { vi: 'chưa có số liệu', en: 'no data' },
  'common-points-missing': {
    vi: 'chưa chấm điểm tiêu chí chung',
    en: 'the common points are not assessed yet',
  },
};

/** A scorecard in a few lines; every rate with what it is a share of. */
export function scorecardInWords(card: ScorecardAnswer): readonly Text[] {
  const what = { vi: `Phiếu điểm ${card.agency}`, en: `Scorecard of ${card.agency}` };
  return [seenInWords(what, card), ...figuresInWords(card), ...scoreInWords(card.score)];
}

/** What something is, and from where it was looked at. */
export function seenInWords(
  what: Text,
  { period, policy, position, ...seen }: Pick<ScorecardAnswer, 'period' | keyof SeenWords>,
): Text {
  const [asOf, knownAt] = [dayOf(seen.asOf), dayOf(seen.knownAt)];
  return {
    vi: `${what.vi}, kỳ ${period.name}; tính đến hết ${asOf}, theo ghi nhận đến ${knownAt}, chính sách ${policy}, vị trí ${position}`,
    en: `${what.en}, period ${period.name}; as of ${asOf}, known at ${knownAt}, policy ${policy}, position ${position}`,
  };
}

type SeenWords = Pick<ScorecardAnswer, 'asOf' | 'knownAt' | 'policy' | 'position'>;

/** Counts of obligations and of tasks, and every rate. */
export function figuresInWords({
  buckets,
  total,
  tasks,
  rates,
}: Pick<ScorecardAnswer, 'buckets' | 'total' | 'tasks' | 'rates'>): readonly Text[] {
  return [
    {
      vi: `Tổng số: ${String(total)} nghĩa vụ, ${String(tasks.total)} nhiệm vụ`,
      en: `Total: ${String(total)} obligations, ${String(tasks.total)} tasks`,
    },
    ...Object.entries(buckets).map(([bucket, count]) => ({
      vi: `  ${BUCKET_WORDS[bucket as Bucket].vi}: ${String(count)}`,
      en: `  ${BUCKET_WORDS[bucket as Bucket].en}: ${String(count)}`,
    })),
    ...rates.map(rateInWords),
  ];
}

function rateInWords({ name, numerator, denominator, of, value }: Rate): Text {
  const share = value === null ? null : `${(value * 100).toFixed(2)} %`;
  const [rate, whole] = [RATE_WORDS[name], DENOMINATOR_WORDS[of]];
  const counted = `${String(numerator)}/${String(denominator)}`;
  return {
    vi: `  ${rate.vi}: ${share ?? 'chưa có số liệu'}, ${counted} (${whole.vi})`,
    en: `  ${rate.en}: ${share ?? 'no data'}, ${counted} (${whole.en})`,
  };
}

type Rate = Pick<
  ScorecardAnswer['rates'][number],
  'name' | 'numerator' | 'denominator' | 'of' | 'value'
>;

function scoreInWords({ results, common, total, proposal }: ScorecardAnswer['score']): Text[] {
  const none = { vi: 'chưa có', en: 'none' };
  const points = (given: typeof total, language: keyof Text) => given?.shown ?? none[language];
  return [
    {
      vi: `Điểm: kết quả ${points(results, 'vi')}, tiêu chí chung ${points(common, 'vi')}, tổng ${points(total, 'vi')}`,
      en: `Points: results ${points(results, 'en')}, common ${points(common, 'en')}, total ${points(total, 'en')}`,
    },
    proposalInWords(proposal),
  ];
}

function proposalInWords({ rating, unrated, checks }: ScorecardAnswer['score']['proposal']): Text {
  if (rating === null) {
    const why = unrated === null ? { vi: '', en: '' } : UNRATED_WORDS[unrated];
    return { vi: `Chưa đề xuất xếp loại: ${why.vi}`, en: `No rating proposed: ${why.en}` };
  }
  const failed = checks.flatMap(({ rating: missed, gates }) =>
    gates
      .filter(({ outcome }) => outcome === 'failed')
      .map(({ gate }) => `${RATING_WORDS[missed].en}: ${gate}`),
  );
  const because = failed.length === 0 ? '' : ` [${failed.join('; ')}]`;
  return {
    vi: `Đề xuất xếp loại: ${RATING_WORDS[rating].vi}${because}`,
    en: `Proposed rating: ${RATING_WORDS[rating].en}${because}`,
  };
}

/** Bounds are exclusive, so that the day is that of the instant before. */
function dayOf(bound: string): string {
  return localDate(instantAfter(bound, -1));
}
