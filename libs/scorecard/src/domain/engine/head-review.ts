import { addMonths, type LocalDate } from '@ledger/kernel';
import { compare, divide, exactNumber, fraction, type Fraction } from '../exact/fraction.js';
import { sizeOf, type StandingGroup } from '../obligation/standing-group.js';
import type { ScoringPeriod } from '../period/scoring-period.js';
import type { ScoringPolicy } from '../policy/scoring-policy.js';

/** The head's term at the end of the period. A missing term reads *unknown*, never "exempt". */
export type HeadTenure =
  | { readonly head: 'unknown' }
  | { readonly head: 'known'; readonly person: string; readonly beganOn: LocalDate | null };

/**
 * Whether the head's answer is to be looked at: a flag with its reason, never a sanction. Force majeure is left out, since
 * what is excused counts only once it is completed.
 */
export interface HeadReview {
  readonly flagged: boolean;
  /** Completed among the obligations that count; null without any. */
  readonly completedShare: Fraction | null;
  readonly completedBelow: string;
  readonly tenure: 'long-enough' | 'too-short' | 'unknown';
  readonly person: string | null;
}

/** Null for anything but a year: the rule speaks of the year's tasks. */
export function headReviewOf(
  groups: readonly StandingGroup[],
  period: Pick<ScoringPeriod, 'kind' | 'lastDay'>,
  {
    rules,
    tenure,
  }: { readonly rules: Pick<ScoringPolicy, 'headReview'>; readonly tenure: HeadTenure },
): HeadReview | null {
  if (period.kind !== 'year') return null;
  const { completedBelow, monthsInPost } = rules.headReview;
  const counted = groups.filter(({ reasons }) => reasons.length > 0);
  const all = sizeOf(counted);
  const completed = sizeOf(counted.filter((group) => group.completed !== null));
  const share = all === 0 ? null : divide(fraction(completed), fraction(all));
  const inPost = tenureAt(tenure, { lastDay: period.lastDay, monthsInPost });
  const below = share !== null && compare(share, exactNumber(completedBelow)) < 0;
  return {
    flagged: below && inPost !== 'too-short',
    completedShare: share,
    completedBelow,
    tenure: inPost,
    person: tenure.head === 'known' ? tenure.person : null,
  };
}

function tenureAt(
  tenure: HeadTenure,
  { lastDay, monthsInPost }: { readonly lastDay: LocalDate; readonly monthsInPost: number },
): HeadReview['tenure'] {
  if (tenure.head === 'unknown' || tenure.beganOn === null) return 'unknown';
  return addMonths(tenure.beganOn, monthsInPost) <= lastDay ? 'long-enough' : 'too-short';
}
