import { describe, expect, it } from '@jest/globals';
import { periodParts, type PartKind } from './period-parts.js';
import { periodNamed } from './scoring-period.js';

function partsOf(words: string, kind: PartKind): readonly string[] {
  const period = periodNamed(words);
  if ('refused' in period) throw new Error(period.refused);
  return periodParts(period, kind);
}

describe('a period', () => {
  it('is divided into the whole periods that lie in it', () => {
    expect(partsOf('2025', 'quarter')).toEqual(['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']);
    expect(partsOf('2025', 'half-year')).toEqual(['2025-H1', '2025-H2']);
    expect(partsOf('2025-Q2', 'month')).toEqual(['2025-04', '2025-05', '2025-06']);
    expect(partsOf('2024-11-15..2025-02-28', 'month')).toEqual(['2024-12', '2025-01', '2025-02']);
  });

  it('that is not longer than its parts has none, but itself', () => {
    expect(partsOf('2025-05', 'quarter')).toEqual([]);
    expect(partsOf('2025-05', 'month')).toEqual(['2025-05']);
  });

  it('is covered by parts that follow each other without a gap', () => {
    const parts = partsOf('2025', 'month').map((name) => periodNamed(name));
    const bounds = parts.flatMap((part) => ('refused' in part ? [] : [[part.from, part.to]]));
    expect(bounds).toHaveLength(12);
    const [begins, ends] = [bounds.slice(1), bounds.slice(0, -1)];
    expect(begins.map(([from]) => from)).toEqual(ends.map(([, to]) => to));
  });
});
