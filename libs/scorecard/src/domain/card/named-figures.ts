import { shown, type Fraction } from '../exact/fraction.js';
import { BESIDE, BUCKETS } from '../obligation/bucket.js';
import type { Standing } from '../obligation/standing.js';
import { RATIOS } from '../policy/scoring-policy.js';
import { valueOf } from './breakdowns.js';
import { dealingFigures } from './dealing-figures.js';
import type { Figures, FiguresScope } from './figures.js';
import type { Scorecard } from './scorecard.js';

/** One number of a card, under a name by which it can be asked for. */
export interface NamedFigure {
  /** Such as `buckets.openOverdue` or `rates.on-time.denominator`. */
  readonly name: string;
  /** Rounded as it is shown; null without data. */
  readonly value: number | null;
  readonly obligations: readonly string[];
}

type Card = Figures & { readonly scope: FiguresScope };

/** Every number of a card with the obligations behind it. */
export function namedFigures(card: Card): readonly NamedFigure[] {
  return [
    ...statusFigures(card),
    ...breakdownFigures(card),
    ...rateFigures(card),
    ...dealingFigures(card),
    counted(
      'reporting.silent',
      card.standings.filter(({ silent }) => silent),
    ),
  ];
}

/** The same of an agency, with what it is scored by. */
export function namedScorecardFigures(card: Scorecard): readonly NamedFigure[] {
  const { ratios, results, total, common, losses, proposal } = card.score;
  const counting = idsOf(card.standings.filter(({ reasons }) => reasons.length > 0));
  const scored = (name: string, points: Fraction | null, places: number) => ({
    name,
    value: points === null ? null : Number(shown(points, places)),
    obligations: counting,
  });
  const gates = proposal.checks.flatMap(({ rating, gates: each }) =>
    each.map(({ gate, obligations }) => named(`gates.${rating}.${gate}`, obligations)),
  );
  return [
    ...namedFigures(card),
    named('score.counted', counting),
    named('score.losing', [...new Set(losses.map(({ obligation }) => obligation))]),
    ...RATIOS.map((ratio) => scored(`score.${ratio}`, ratios[ratio].value, 4)),
    scored('score.results', results, 1),
    { ...scored('score.common', common, 1), obligations: [] },
    scored('score.total', total, 1),
    ...gates,
  ];
}

function statusFigures({ standings, taskObligations, tasks, ageing, ...card }: Card) {
  const statuses = [...BUCKETS, ...BESIDE].map((status) => {
    const place = status in card.buckets ? 'buckets' : 'beside';
    const held = standings.filter((one) => one.status === status);
    return counted(`${place}.${status}`, held);
  });
  const inBuckets = standings.filter(({ status }) => status in card.buckets);
  const ofTasks = (['total', 'completedOnTime', 'completedLate'] as const).map((name) => ({
    name: `tasks.${name}`,
    value: tasks[name],
    obligations: taskObligations[name],
  }));
  return [
    ...statuses,
    counted('total', inBuckets),
    ...ofTasks,
    ...Object.entries(ageing).map(([age, late]) => named(`ageing.${age}`, late)),
    named('cancelledWhenOverdue', card.cancelledWhenOverdue),
  ];
}

function breakdownFigures({ standings, breakdowns, buckets, scope }: Card): NamedFigure[] {
  const inBuckets = standings.filter(({ status }) => status in buckets);
  return breakdowns.map(({ by, value }) =>
    counted(
      `breakdowns.${by}.${value ?? '-'}`,
      inBuckets.filter((one) => valueOf(by, one, scope.tiers) === value),
    ),
  );
}

function rateFigures({ rates }: Card): NamedFigure[] {
  return rates.flatMap(({ name, value, numerator, denominator, obligations, whole }) => [
    { name: `rates.${name}`, value, obligations: whole },
    { name: `rates.${name}.numerator`, value: numerator, obligations },
    { name: `rates.${name}.denominator`, value: denominator, obligations: whole },
  ]);
}

function counted(name: string, standings: readonly Standing[]): NamedFigure {
  return named(name, idsOf(standings));
}

function named(name: string, obligations: readonly string[]): NamedFigure {
  return { name, value: obligations.length, obligations };
}

function idsOf(standings: readonly Standing[]): readonly string[] {
  return standings.map(({ obligation }) => obligation);
}
