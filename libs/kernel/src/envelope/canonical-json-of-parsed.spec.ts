import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJsonOfParsed } from './canonical-json-of-parsed.js';
import { canonicalJson, NotCanonicalError } from './canonical-json.js';

/** The text, or the one word if there is none. */
function outcome(write: (value: unknown) => string, value: unknown): string {
  try {
    return write(value);
  } catch (error) {
    if (error instanceof NotCanonicalError) return 'refused';
    throw error;
  }
}

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe('canonicalJsonOfParsed', () => {
  it('says what canonicalJson says of every value that JSON can carry', () => {
    const strings = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a', 'b', '10', '9', '__proto__', '\u20ac', '\ud83d\ude00', '\\ud800'),
    );
    const values = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        strings,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(null, true, false),
        fc.array(tie('value')),
        fc.dictionary(strings, tie('value')),
      ),
    })).value;
    fc.assert(
      fc.property(values, (value) => {
        const parsed: unknown = JSON.parse(JSON.stringify(value));
        expect(outcome(canonicalJsonOfParsed, parsed)).toBe(outcome(canonicalJson, parsed));
        const inOrder: unknown = JSON.parse(canonicalJson(parsed));
        expect(canonicalJsonOfParsed(inOrder)).toBe(canonicalJson(parsed));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a lone surrogate', JSON.parse(String.raw`{"a":"\ud800"}`)],
    ['a lone surrogate as a key', JSON.parse(String.raw`{"\udc00":1}`)],
    ['more than 100 levels', nested(101)],
  ])('refuses %s', (_, value) => {
    expect(outcome(canonicalJsonOfParsed, value)).toBe('refused');
  });

  it('takes 100 levels, and a text that speaks of surrogates', () => {
    expect(canonicalJsonOfParsed(nested(100))).toHaveLength(200);
    const text = JSON.stringify({ a: String.raw`\ud800` });
    expect(canonicalJsonOfParsed(JSON.parse(text))).toBe(text);
  });
});
