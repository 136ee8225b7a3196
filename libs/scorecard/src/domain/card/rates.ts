import { divide, fraction, shown } from '../exact/fraction.js';
import { isBucket, type Buckets } from '../obligation/bucket.js';
import { isCompleted } from '../obligation/standing.js';
import { behind, sizeOf, type StandingGroup } from '../obligation/standing-group.js';
import type { ScoringPolicy } from '../policy/scoring-policy.js';

/** What a rate is a share of. */
export type Denominator =
  | 'completed-or-overdue'
  | 'all-in-force'
  | 'completed'
  | 'completed-with-first-deadline'
  | 'completed-without-late-entries'
  | ScoringPolicy['membership']
  | `${ScoringPolicy['membership']}-without-late-entries`
  | 'open'
  | 'tasks';

export type RateName =
  | 'completed-of-due'
  | 'completed-of-all'
  | 'on-time'
  | 'on-time-by-original-deadline'
  | 'on-time-without-late-entries'
  | 'completed'
  | 'completed-without-late-entries'
  | 'reported-within-cadence'
  | 'tasks-completed';

/** A rate as it is told: never without what it is a share of. */
export interface Rate {
  readonly name: RateName;
  readonly numerator: number;
  readonly denominator: number;
  readonly of: Denominator;
  /** Share of 1, rounded half-up to four places; null with a denominator of 0: no data, which is not 100 %. */
  readonly value: number | null;
  /** The obligations behind the numerator; a rate of mere counts has none. */
  readonly obligations: readonly string[];
  /** Those behind the denominator, likewise. */
  readonly whole: readonly string[];
}

export function rate(
  name: RateName,
  [numerator, denominator]: readonly [number, number],
  of: Denominator,
): Rate {
  const value =
    denominator === 0 ? null : Number(shown(divide(fraction(numerator), fraction(denominator)), 4));
  return { name, numerator, denominator, of, value, obligations: [], whole: [] };
}

/** The two completion rates that published reports give, by the two denominators that they use, from mere counts. */
export function completionRates(buckets: Buckets): readonly [ofDue: Rate, ofAll: Rate] {
  const completed = buckets.completedOnTime + buckets.completedLate;
  const all = Object.values(buckets).reduce((total, count) => total + count, 0);
  const due = completed + buckets.openOverdue;
  return [
    rate('completed-of-due', [completed, due], 'completed-or-overdue'),
    rate('completed-of-all', [completed, all], 'all-in-force'),
  ];
}

/** The same, with the obligations behind them. */
export function completionRatesOf(
  groups: readonly StandingGroup[],
  buckets: Buckets,
): readonly [ofDue: Rate, ofAll: Rate] {
  const all = groups.filter(({ status }) => isBucket(status));
  const completed = all.filter(({ status }) => isCompleted(status));
  const due = all.filter(({ status }) => isCompleted(status) || status === 'openOverdue');
  const [ofDue, ofAll] = completionRates(buckets);
  const obligations = behind(completed);
  return [
    { ...ofDue, obligations, whole: behind(due) },
    { ...ofAll, obligations, whole: behind(all) },
  ];
}

/** Every rate of a card that follows from how its obligations stand. */
export function ratesOf(
  groups: readonly StandingGroup[],
  { membership }: Pick<ScoringPolicy, 'membership'>,
): readonly Rate[] {
  const completed = groups.filter(({ status }) => isCompleted(status));
  const dated = completed.filter(
    ({ completed: result }) => typeof result?.withinOriginal === 'boolean',
  );
  const counted = groups.filter(({ reasons }) => reasons.length > 0);
  const onTime = (one: StandingGroup) => one.status === 'completedOnTime';
  const notLateEntry = (one: StandingGroup) => !one.marks.includes('entered-late');
  return [
    part('on-time', completed, { is: onTime, of: 'completed' }),
    part('on-time-by-original-deadline', dated, {
      is: ({ completed: result }) => result?.withinOriginal === true,
      of: 'completed-with-first-deadline',
    }),
    part('on-time-without-late-entries', completed.filter(notLateEntry), {
      is: onTime,
      of: 'completed-without-late-entries',
    }),
    part('completed', counted, {
      is: ({ completed: result }) => result !== null,
      of: membership,
    }),
    part('completed-without-late-entries', counted.filter(notLateEntry), {
      is: ({ completed: result }) => result !== null,
      of: `${membership}-without-late-entries`,
    }),
  ];
}

/** Obligations whose terms to report did not end in silence, of those still open. */
export function updateRate(groups: readonly StandingGroup[]): Rate {
  const open = groups.filter(
    ({ status }) => status === 'openInTime' || status === 'openOverdue' || status === 'openUndated',
  );
  return part('reported-within-cadence', open, {
    is: ({ silent }) => !silent,
    of: 'open',
  });
}

function part(
  name: RateName,
  whole: readonly StandingGroup[],
  { is, of }: { readonly is: (one: StandingGroup) => boolean; readonly of: Denominator },
): Rate {
  const held = whole.filter(is);
  return {
    ...rate(name, [sizeOf(held), sizeOf(whole)], of),
    obligations: behind(held),
    whole: behind(whole),
  };
}
