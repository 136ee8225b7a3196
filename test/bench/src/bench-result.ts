import type { BenchRow, Measurement } from './bench-row.js';
import { median, rounded } from './statistics.js';

/** One row of the table and of the JSON file. */
export interface BenchResult {
  readonly name: string;
  readonly unit: string;
  /** Median of the rounds. */
  readonly ours: number;
  /** Median of the rounds. */
  readonly reference: number;
  /** Of the two medians; above 1 ours is better, whichever way the unit points. */
  readonly ratio: number;
  readonly rounds: number;
  readonly note: string;
}

export function toResult(
  { name, unit, better }: Pick<BenchRow, 'name' | 'unit' | 'better'>,
  measurement: Measurement,
): BenchResult {
  const ratioOf = (ours: number, reference: number) =>
    rounded(better === 'higher' ? ours / reference : reference / ours);
  const ours = median(measurement.ours);
  const reference = median(measurement.reference);
  const ratios = measurement.ours.map((value, i) =>
    ratioOf(value, measurement.reference[i] ?? NaN),
  );
  return {
    name,
    unit,
    ours: rounded(ours),
    reference: rounded(reference),
    ratio: ratioOf(ours, reference),
    rounds: ratios.length,
    note: [spread(ratios), measurement.note].filter((part) => part !== '').join('; '),
  };
}

/** How far apart the rounds were: a ratio is only worth what they agree on. */
function spread(ratios: readonly number[]): string {
  if (ratios.length < 2) return '';
  const shown = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2));
  return `ratio by round ${shown.join(' to ')}`;
}
