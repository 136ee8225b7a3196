/**
 * A number that loses nothing, in lowest terms with a denominator above 0. Scores are means of thirds and quarters, so
 * that decimals of any length would round somewhere.
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };
export const ONE: Fraction = { numerator: 1n, denominator: 1n };

/** @throws RangeError if the denominator is 0 */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)];
  if (bottom === 0n) throw new RangeError('nothing is divided by 0');
  const sign = bottom < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(absolute(top), absolute(bottom));
  return { numerator: (sign * top) / divisor, denominator: (sign * bottom) / divisor };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { ...b, numerator: -b.numerator });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** @throws RangeError if the divisor is 0 */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Those of one denominator first, which needs no common divisor: sums run over thousands of obligations. */
export function sum(fractions: readonly Fraction[]): Fraction {
  const numerators = new Map<bigint, bigint>();
  for (const { numerator, denominator } of fractions) {
    numerators.set(denominator, (numerators.get(denominator) ?? 0n) + numerator);
  }
  return [...numerators]
    .map(([denominator, numerator]) => fraction(numerator, denominator))
    .reduce(add, ZERO);
}

/** Below 0, 0 or above 0, as a sort wants it. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

/** Numbers as policies write them: `30`, `0.25`, `1/3`. None is below 0. */
export const EXACT_NUMBER = /^\d{1,9}(?:\.\d{1,9}|\/[1-9]\d{0,8})?$/;

/** @throws RangeError if the words are no such number */
export function exactNumber(words: string): Fraction {
  if (!EXACT_NUMBER.test(words)) throw new RangeError(`${words} is no exact number`);
  const [top = '', bottom] = words.split('/');
  if (bottom !== undefined) return fraction(BigInt(top), BigInt(bottom));
  const [whole = '', decimals = ''] = top.split('.');
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** In decimals, rounded half-up, away from 0: only ever to be shown. */
export function shown(value: Fraction, places: number): string {
  const scale = 10n ** BigInt(places);
  const scaled = absolute(value.numerator) * scale * 2n + value.denominator;
  const digits = String(scaled / (value.denominator * 2n)).padStart(places + 1, '0');
  const cut = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return value.numerator < 0n && /[1-9]/.test(text) ? `-${text}` : text;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [greater, rest] = [a, b];
  while (rest !== 0n) [greater, rest] = [rest, greater % rest];
  return greater === 0n ? 1n : greater;
}
