import {
  addDays,
  addMonths,
  isLocalDate,
  isYear,
  refuse,
  startOfDay,
  type Instant,
  type LocalDate,
  type Refusal,
} from '@ledger/kernel';

type PeriodKind = 'month' | 'quarter' | 'half-year' | 'year' | 'range';

/** A stretch of days that is scored; its instants are half-open, in Asia/Ho_Chi_Minh. */
export interface ScoringPeriod {
  /** As it is asked for: `2025`, `2025-H1`, `2025-Q2`, `2025-05` or `2025-01-01..2025-05-24`. */
  readonly name: string;
  readonly kind: PeriodKind;
  readonly firstDay: LocalDate;
  /** The last day that belongs to it. */
  readonly lastDay: LocalDate;
  readonly from: Instant;
  /** Exclusive. */
  readonly to: Instant;
}

type Unreadable = Refusal<'scorecard.period-unreadable'>;

const NAMED = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;

export function periodNamed(words: string): ScoringPeriod | Unreadable {
  const read = words.includes('..') ? rangeNamed(words) : partOfYearNamed(words);
  return read ?? refuse('scorecard.period-unreadable', { words });
}

function rangeNamed(words: string): ScoringPeriod | null {
  const [first = '', last = '', ...rest] = words.split('..');
  if (rest.length > 0 || !isDay(first) || !isDay(last) || last < first) return null;
  return period(words, 'range', [first, addDays(last, 1)]);
}

function partOfYearNamed(words: string): ScoringPeriod | null {
  const match = NAMED.exec(words);
  if (match === null || !isYear(Number(match[1]))) return null;
  const { kind, month, months } = partOfYear(match);
  const begin = `${match[1] ?? ''}-${String(month).padStart(2, '0')}-01`;
  return period(words, kind, [begin, addMonths(begin, months)]);
}

/** @param days the first day, and the first that no longer belongs to it */
function period(
  name: string,
  kind: PeriodKind,
  [firstDay, end]: readonly [LocalDate, LocalDate],
): ScoringPeriod {
  const lastDay = addDays(end, -1);
  return { name, kind, firstDay, lastDay, from: startOfDay(firstDay), to: startOfDay(end) };
}

function partOfYear([, , half, quarter, month]: RegExpExecArray) {
  if (half !== undefined) {
    return { kind: 'half-year', month: Number(half) * 6 - 5, months: 6 } as const;
  }
  if (quarter !== undefined) {
    return { kind: 'quarter', month: Number(quarter) * 3 - 2, months: 3 } as const;
  }
  if (month !== undefined) return { kind: 'month', month: Number(month), months: 1 } as const;
  return { kind: 'year', month: 1, months: 12 } as const;
}

function isDay(words: string): boolean {
  return isLocalDate(words) && isYear(Number(words.slice(0, 4)));
}
