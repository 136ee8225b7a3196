import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '@ledger/kernel';
import { covers, endedOn, inForceOn, overlap, reaches, type Span } from './span.js';

const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2025-01-01', days));
const span: fc.Arbitrary<Span> = fc
  .record({ from: day, length: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }) })
  .map(({ from, length }) => ({ from, to: length === null ? null : addDays(from, length) }));
const DAYS = Array.from({ length: 70 }, (_, n) => addDays('2024-12-31', n));

describe('a span of days', () => {
  it('is half-open', () => {
    const march = { from: '2025-03-01', to: '2025-04-01' };
    expect(
      ['2025-02-28', '2025-03-01', '2025-03-31', '2025-04-01'].map((d) => covers(march, d)),
    ).toEqual([false, true, true, false]);
    expect([reaches(march, '2025-03-01'), reaches(march, '2025-04-01')]).toEqual([false, true]);
  });

  it('overlaps another exactly if they share a day', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const shared = DAYS.some((date) => covers(a, date) && covers(b, date));
        expect(overlap(a, b)).toBe(shared);
      }),
    );
  });

  it('ends on the earliest day that was ever said, in whatever order', () => {
    fc.assert(
      fc.property(span, fc.array(day, { minLength: 1, maxLength: 4 }), (given, ends) => {
        const all = () => true;
        const [ended] = ends.reduce<readonly Span[]>(
          (spans, end) => endedOn(spans, end, all),
          [given],
        );
        const said = [...ends, ...(given.to === null ? [] : [given.to])].sort();
        expect(ended).toEqual({ from: given.from, to: said[0] });
      }),
    );
  });
});

describe('what holds until the next begins', () => {
  it('is nothing before the first, and then the last begun', () => {
    const entries = [{ from: '2025-01-01' }, { from: '2025-03-01' }];
    expect(inForceOn(entries, '2024-12-31')).toBeNull();
    expect(inForceOn(entries, '2025-02-28')).toBe(entries[0]);
    expect(inForceOn(entries, '2025-03-01')).toBe(entries[1]);
  });
});
