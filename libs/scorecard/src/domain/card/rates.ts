import { divide, fraction, shown } from '../exact/fraction.js';
import { isBucket, type Buckets } from '../obligation/bucket.js';
import { isCompleted, type Standing } from '../obligation/standing.js';
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
  standings: readonly Standing[],
  buckets: Buckets,
): readonly [ofDue: Rate, ofAll: Rate] {
  const all = standings.filter(({ status }) => isBucket(status));
  const completed = all.filter(({ status }) => isCompleted(status));
  const due = all.filter(({ status }) => isCompleted(status) || status === 'openOverdue');
  const [ofDue, ofAll] = completionRates(buckets);
  const obligations = idsOf(completed);
  return [
    { ...ofDue, obligations, whole: idsOf(due) },
    { ...ofAll, obligations, whole: idsOf(all) },
  ];
}

/** Every rate of a card that follows from how its obligations stand. */
export function ratesOf(
  standings: readonly Standing[],
  { membership }: Pick<ScoringPolicy, 'membership'>,
): readonly Rate[] {
  const completed = standings.filter(({ status }) => isCompleted(status));
  const dated = completed.filter(
    ({ completed: result }) => typeof result?.withinOriginal === 'boolean',
  );
  const counted = standings.filter(({ reasons }) => reasons.length > 0);
  const onTime = (one: Standing) => one.status === 'completedOnTime';
  const notLateEntry = (one: Standing) => !one.marks.includes('entered-late');
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
export function updateRate(standings: readonly Standing[]): Rate {
  const open = standings.filter(
    ({ status }) => status === 'openInTime' || status === 'openOverdue' || status === 'openUndated',
  );
  return part('reported-within-cadence', open, {
    is: ({ silent }) => !silent,
    of: 'open',
  });
}

function part(
  name: RateName,
  whole: readonly Standing[],
  { is, of }: { readonly is: (one: Standing) => boolean; readonly of: Denominator },
): Rate {
  const held = whole.filter(is);
  return {
    ...rate(name, [held.length, whole.length], of),
    obligations: idsOf(held),
    whole: idsOf(whole),
  };
}

function idsOf(standings: readonly Standing[]): readonly string[] {
  return standings.map(({ obligation }) => obligation);
}
