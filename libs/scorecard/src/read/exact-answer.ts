import { shown, type Fraction } from '../domain/exact/fraction.js';

/** A score as people read it, rounded half-up to one place, and as it was computed. */
export function pointsAnswer(points: Fraction | null) {
  return points === null ? null : { shown: shown(points, 1), exact: exactWords(points) };
}

export function exactWords({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? String(numerator) : `${String(numerator)}/${String(denominator)}`;
}

/** A number of so many places, rounded half-up; null for none. */
export function roundedAnswer(value: Fraction | null, places: number): number | null {
  return value === null ? null : Number(shown(value, places));
}
