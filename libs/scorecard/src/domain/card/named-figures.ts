import { shown, type Fraction } from '../exact/fraction.js';
import { BESIDE, BUCKETS, isBucket } from '../obligation/bucket.js';
import { behind, type StandingGroup } from '../obligation/standing-group.js';
import { RATIOS } from '../policy/scoring-policy.js';
import { awaitingFigures, dealingFigures } from './dealing-figures.js';
import type { AwaitedOf } from './awaiting.js';
import type { CountedFigures, Figures } from './figures.js';
import type { CountedScorecard, Scorecard } from './scorecard.js';

/** One number of a card, under a name by which it can be asked for. */
export interface NamedFigure {
  /** Such as `buckets.openOverdue` or `rates.on-time.denominator`. */
  readonly name: string;
  /** Rounded as it is shown; null without data. */
  readonly value: number | null;
  /** How many obligations are behind it. */
  readonly count: number;
  /** Which they are; where they were only counted, the names of their groups. */
  readonly obligations: readonly string[];
}

/** How many obligations are behind names: each is one, or a group of many. */
type SizeOf = (names: readonly string[]) => number;

const EACH_ONE: SizeOf = ({ length }) => length;

/** Every number of a card with the obligations behind it. */
export function namedFigures(card: Figures): readonly NamedFigure[] {
  return figuresWith(card, dealingFigures(card), EACH_ONE);
}

/** The same of an agency, with what it is scored by. */
export function namedScorecardFigures(card: Scorecard): readonly NamedFigure[] {
  return [...namedFigures(card), ...scoreFigures(card, EACH_ONE)];
}

/** Every number that follows from counts, with the groups behind it; what is awaited names its obligations. */
export function namedCountedFigures(
  card: CountedScorecard & { readonly awaiting: readonly AwaitedOf[] },
  sizeOf: SizeOf = EACH_ONE,
): readonly NamedFigure[] {
  return [...figuresWith(card, awaitingFigures(card), sizeOf), ...scoreFigures(card, sizeOf)];
}

function figuresWith(
  card: CountedFigures,
  dealings: readonly NamedFigure[],
  sizeOf: SizeOf,
): readonly NamedFigure[] {
  const silent = behind(card.groups.filter((group) => group.silent));
  return [
    ...statusFigures(card, sizeOf),
    ...card.breakdowns.map(({ by, value, total, obligations }) => ({
      name: `breakdowns.${by}.${value ?? '-'}`,
      value: total,
      count: total,
      obligations,
    })),
    ...rateFigures(card, sizeOf),
    ...dealings,
    named('reporting.silent', silent, sizeOf),
  ];
}

function scoreFigures(
  { score: { ratios, results, total, common, proposal }, lost, groups }: CountedScorecard,
  sizeOf: SizeOf,
): readonly NamedFigure[] {
  const counting = behind(groups.filter(({ reasons }) => reasons.length > 0));
  const count = sizeOf(counting);
  const scored = (name: string, points: Fraction | null, places: number) => ({
    name,
    value: points === null ? null : Number(shown(points, places)),
    count,
    obligations: counting,
  });
  const gates = proposal.checks.flatMap(({ rating, gates: each }) =>
    each.map(({ gate, obligations }) => named(`gates.${rating}.${gate}`, obligations, sizeOf)),
  );
  const losing = [...new Set(lost.flatMap(({ obligations }) => obligations))];
  return [
    named('score.counted', counting, sizeOf),
    named('score.losing', losing, sizeOf),
    ...RATIOS.map((ratio) => scored(`score.${ratio}`, ratios[ratio].value, 4)),
    scored('score.results', results, 1),
    { ...scored('score.common', common, 1), count: 0, obligations: [] },
    scored('score.total', total, 1),
    ...gates,
  ];
}

function statusFigures(
  { groups, taskObligations, tasks, ageing, cancelledWhenOverdue }: CountedFigures,
  sizeOf: SizeOf,
): readonly NamedFigure[] {
  const counted = (name: string, holds: (group: StandingGroup) => boolean) =>
    named(name, behind(groups.filter(holds)), sizeOf);
  const ofTasks = (['total', 'completedOnTime', 'completedLate'] as const).map((name) => ({
    ...named(`tasks.${name}`, taskObligations[name], sizeOf),
    value: tasks[name],
  }));
  return [
    ...BUCKETS.map((bucket) => counted(`buckets.${bucket}`, ({ status }) => status === bucket)),
    ...BESIDE.map((name) => counted(`beside.${name}`, ({ status }) => status === name)),
    counted('total', ({ status }) => isBucket(status)),
    ...ofTasks,
    ...Object.entries(ageing).map(([age, late]) => named(`ageing.${age}`, late, sizeOf)),
    named('cancelledWhenOverdue', cancelledWhenOverdue, sizeOf),
  ];
}

function rateFigures({ rates }: CountedFigures, sizeOf: SizeOf): readonly NamedFigure[] {
  return rates.flatMap(({ name, value, numerator, denominator, obligations, whole }) => {
    const ofWhole = { count: sizeOf(whole), obligations: whole };
    const ofPart = { count: sizeOf(obligations), obligations };
    return [
      { name: `rates.${name}`, value, ...ofWhole },
      { name: `rates.${name}.numerator`, value: numerator, ...ofPart },
      { name: `rates.${name}.denominator`, value: denominator, ...ofWhole },
    ];
  });
}

function named(name: string, obligations: readonly string[], sizeOf: SizeOf): NamedFigure {
  const count = sizeOf(obligations);
  return { name, value: count, count, obligations };
}
