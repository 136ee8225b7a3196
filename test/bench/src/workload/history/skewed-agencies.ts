import type { Random } from './random.js';

/** On this day, one agency in fifty merged into the one before it. */
export const MERGER_DAY = '2025-03-01';

/** Agencies of which few have most of the tasks: of a million, 20,000 the largest and about 120 the median. */
export class SkewedAgencies {
  readonly #upTo: Float64Array;
  readonly #ids: readonly string[];

  constructor(readonly count: number) {
    this.#ids = Array.from({ length: count }, (_, n) => `agency-${String(n).padStart(4, '0')}`);
    this.#upTo = new Float64Array(count);
    let sum = 0;
    for (let n = 0; n < count; n += 1) {
      sum += (n + 6) ** -0.95;
      this.#upTo[n] = sum;
    }
  }

  /** By falling number of tasks. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  drawn(random: Random): number {
    const sought = random.next() * (this.#upTo.at(-1) ?? 0);
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#upTo[middle] ?? 0) > sought) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  id(index: number): string {
    return this.#ids[index % this.count] ?? '';
  }

  /** The agency that a merged one passed its tasks on to; null for all others. */
  successorOf(index: number): string | null {
    return index % 50 === 49 ? this.id(index - 1) : null;
  }
}
