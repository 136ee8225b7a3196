/** The middle value, or the mean of the two in the middle. @throws RangeError if there is none */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/**
 * The value below which that share of the values lies, interpolated between neighbours.
 *
 * @param share from 0 (smallest) to 1 (largest)
 * @throws RangeError if there are no values
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new RangeError('no values');
  return below + (above - below) * (place - Math.floor(place));
}

/** So that no figure claims more than was measured: four significant digits. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
