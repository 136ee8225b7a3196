import type { Standing } from '../obligation/standing.js';
import type { NamedFigure } from './named-figures.js';

/** A figure that is not the same; null where one of the cards has no such figure, or no data for it. */
interface FigureChange {
  readonly figure: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** How an obligation stands on one of two cards. */
type StandingSide = Pick<Standing, 'status' | 'marks' | 'reasons'>;

/** An obligation that stands otherwise; null where it is not on one of the cards. */
interface ObligationChange {
  readonly obligation: string;
  readonly from: StandingSide | null;
  readonly to: StandingSide | null;
}

/** What is not the same on two cards. */
export interface CardDifference {
  readonly figures: readonly FigureChange[];
  readonly obligations: readonly ObligationChange[];
}

interface Compared {
  readonly figures: readonly NamedFigure[];
  readonly standings: readonly Standing[];
}

export function cardDifference(from: Compared, to: Compared): CardDifference {
  return {
    figures: figureChanges(from.figures, to.figures),
    obligations: obligationChanges(from.standings, to.standings),
  };
}

function figureChanges(
  from: readonly NamedFigure[],
  to: readonly NamedFigure[],
): readonly FigureChange[] {
  const values = (figures: readonly NamedFigure[]) =>
    new Map(figures.map(({ name, value }) => [name, value]));
  return sidesOf(values(from), values(to))
    .map(([figure, before, after]) => ({ figure, from: before, to: after }))
    .filter((change) => change.from !== change.to);
}

function obligationChanges(
  from: readonly Standing[],
  to: readonly Standing[],
): readonly ObligationChange[] {
  const sides = (standings: readonly Standing[]) =>
    new Map(standings.map((one) => [one.obligation, sideOf(one)]));
  return sidesOf(sides(from), sides(to))
    .map(([obligation, before, after]) => ({ obligation, from: before, to: after }))
    .filter((change) => JSON.stringify(change.from) !== JSON.stringify(change.to));
}

function sideOf({ status, marks, reasons }: Standing): StandingSide {
  return { status, marks, reasons };
}

/** Each name that either has, with what it has on both; null where it has nothing. */
function sidesOf<Value>(
  from: ReadonlyMap<string, Value>,
  to: ReadonlyMap<string, Value>,
): readonly (readonly [string, Value | null, Value | null])[] {
  const names = new Set([...from.keys(), ...to.keys()]);
  return [...names].map((name) => [name, from.get(name) ?? null, to.get(name) ?? null]);
}
