import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  add,
  compare,
  divide,
  exactNumber,
  fraction,
  multiply,
  shown,
  subtract,
  sum,
  type Fraction,
} from './fraction.js';

const fractions: fc.Arbitrary<Fraction> = fc
  .tuple(fc.bigInt({ min: -999n, max: 999n }), fc.bigInt({ min: 1n, max: 999n }))
  .map(([top, bottom]) => fraction(top, bottom));

describe('a fraction', () => {
  it('is in lowest terms, so that equal numbers are equal values', () => {
    expect(fraction(6, -8)).toEqual(fraction(-3, 4));
    expect(fraction(0, 5)).toEqual(fraction(0));
  });

  it('adds up thirds to one whole, which no decimal does', () => {
    expect(sum([fraction(1, 3), fraction(1, 3), fraction(1, 3)])).toEqual(fraction(1));
  });

  it('loses nothing on the way there and back', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.numerator !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
      }),
    );
  });

  it('divides nothing by 0', () => {
    expect(() => divide(fraction(1), fraction(0))).toThrow(RangeError);
  });
});

describe('a number of a policy', () => {
  it.each([
    ['30', 30, 1],
    ['0.25', 1, 4],
    ['1/3', 1, 3],
  ])('%s is read exactly', (words, top, bottom) => {
    expect(exactNumber(words)).toEqual(fraction(top, bottom));
  });

  it.each(['', '-1', '1e3', '1/0', '.5', '1.', '1 / 3'])('%p is none', (words) => {
    expect(() => exactNumber(words)).toThrow(RangeError);
  });
});

describe('a number that is shown', () => {
  it.each([
    [fraction(89_949, 1000), '89.9'],
    [fraction(8995, 100), '90.0'],
    [fraction(1, 20), '0.1'],
    [fraction(-1, 20), '-0.1'],
    [fraction(-1, 1000), '0.0'],
    [fraction(100), '100.0'],
  ])('%p is rounded half-up to %s', (value, text) => {
    expect(shown(value, 1)).toBe(text);
  });

  it('has no point without decimals', () => {
    expect(shown(fraction(5, 2), 0)).toBe('3');
  });
});
