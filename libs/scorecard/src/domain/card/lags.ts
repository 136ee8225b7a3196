import { daysBetween, type Instant } from '@ledger/kernel';
import { divide, fraction, sum, type Fraction } from '../exact/fraction.js';
import type { HandOver } from '../obligation/dealings.js';
import type { Standing } from '../obligation/standing.js';
import { cutOf, type Viewpoint } from '../obligation/viewpoint.js';
import { grouped } from './grouped.js';

/** How long hand-overs lay somewhere, in days; null without any. */
export interface Lag {
  readonly count: number;
  readonly median: Fraction | null;
  readonly mean: Fraction | null;
  readonly most: number | null;
  readonly obligations: readonly string[];
}

/** How long hand-overs lay with those who accept or sign; their delay never counts against the lead. */
export interface HandOverLag {
  readonly what: HandOver['what'];
  /** The agency that accepts, or the kind of body that signs; null for all of them together. */
  readonly with: string | null;
  /** Those that were settled in the period. */
  readonly settled: Lag;
  /** Those that still lie there, up to where they are looked at. */
  readonly running: Lag;
}

interface Lain extends HandOver {
  readonly obligation: string;
}

export function handOverLags(
  standings: readonly Standing[],
  scope: Pick<Viewpoint, 'period' | 'asOf'>,
): readonly HandOverLag[] {
  const lain: readonly Lain[] = standings.flatMap(({ obligation, dealings }) =>
    dealings.handOvers.map((one) => ({ ...one, obligation })),
  );
  const until = cutOf(scope);
  return [...grouped(lain, ({ what }) => what)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([what, all]) => [
      lagOf({ what, with: null }, all, until),
      ...[...grouped(all, (one) => one.with)]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([body, held]) => lagOf({ what, with: body }, held, until)),
    ]);
}

function lagOf(
  named: Pick<HandOverLag, 'what' | 'with'>,
  lain: readonly Lain[],
  until: Instant,
): HandOverLag {
  return {
    ...named,
    settled: summed(
      lain.filter(({ settled }) => settled !== null),
      until,
    ),
    running: summed(
      lain.filter(({ settled }) => settled === null),
      until,
    ),
  };
}

function summed(lain: readonly Lain[], until: Instant): Lag {
  const days = lain
    .map(({ since, settled }) => daysBetween(since, settled?.at ?? until))
    .sort((one, other) => one - other);
  return {
    count: days.length,
    median: medianOf(days),
    mean: meanOf(days),
    most: days.at(-1) ?? null,
    obligations: [...new Set(lain.map(({ obligation }) => obligation))],
  };
}

/** @param sorted smallest first */
function medianOf(sorted: readonly number[]): Fraction | null {
  const upper = Math.floor(sorted.length / 2);
  const lower = Math.ceil(sorted.length / 2) - 1;
  return meanOf(sorted.slice(Math.max(lower, 0), upper + 1));
}

function meanOf(days: readonly number[]): Fraction | null {
  if (days.length === 0) return null;
  return divide(sum(days.map((each) => fraction(each))), fraction(days.length));
}
