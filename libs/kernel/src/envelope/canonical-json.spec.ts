import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { sharedFolder } from '../testing/shared-folder.js';
import { canonicalJson, NotCanonicalError } from './canonical-json.js';

describe('canonical JSON', () => {
  it('writes numbers as ECMAScript does, so minus zero is zero', () => {
    expect(canonicalJson([1e21, 1e-7, 1e9 / 3, -0, 4.5, 2e-3])).toBe(
      '[1e+21,1e-7,333333333.3333333,0,4.5,0.002]',
    );
  });

  it('sorts members by UTF-16 code units, not by code points', () => {
    expect(canonicalJson({ '\ufb33': 1, '\u{1f600}': 2, ö: 3, a: 4, B: 5 })).toBe(
      '{"B":5,"a":4,"ö":3,"\u{1f600}":2,"\ufb33":1}',
    );
  });

  it('escapes a character only where ECMAScript does', () => {
    const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code));
    const texts = characters.flatMap((character) => [character, `a${character}`, `${character}a`]);
    expect(texts.filter((text) => canonicalJson(text) !== JSON.stringify(text))).toEqual([]);
  });

  it('keeps letters as they are: what looks alike is not made alike', () => {
    const [composed, decomposed] = ['Quý'.normalize('NFC'), 'Quý'.normalize('NFD')];
    expect(canonicalJson(composed)).not.toBe(canonicalJson(decomposed));
  });

  it('takes a member called __proto__ for what it is', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
  });

  it('takes an object twice, as long as it does not hold itself', () => {
    const shared = { a: 1 };
    expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]');
  });

  it('gives back what it was given, in one form only', () => {
    fc.assert(
      fc.property(jsonValues(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(withoutMinusZero(value));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('agrees with another implementation wherever that one is strict', () => {
    fc.assert(
      fc.property(jsonValues(), (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
    );
  });
});

const folder = sharedFolder('VECTORS_DIR');

(folder === null ? describe.skip : describe)('canonical JSON of the published pairs', () => {
  const names = folder === null ? [] : readdirSync(join(folder, 'jcs/input'));
  const read = (side: string, name: string) => readFileSync(join(folder!, 'jcs', side, name));

  it('are six', () => {
    expect(names).toHaveLength(6);
  });

  it.each(names)('%s has exactly the published bytes', (name) => {
    const input: unknown = JSON.parse(read('input', name).toString('utf8'));
    expect(Buffer.from(canonicalJson(input), 'utf8')).toEqual(read('output', name));
  });
});

describe('canonical JSON refuses', () => {
  class Money {
    amount = 1;
  }
  class List extends Array<number> {}
  const cycle: Record<string, unknown> = {};
  cycle['self'] = [cycle];
  const hidden = Object.defineProperty({}, 'hidden', { value: 1, enumerable: false });
  const named = Object.assign([1], { name: 'list' });

  it.each<[string, unknown, string]>([
    ['undefined', undefined, '(root)'],
    ['a member that is undefined', { a: { b: undefined } }, '/a/b'],
    ['NaN', { a: NaN }, '/a'],
    ['Infinity', [1, Infinity], '/1'],
    ['minus Infinity', [-Infinity], '/0'],
    ['a high surrogate alone', { a: '\ud83d' }, '/a'],
    ['a low surrogate alone', { a: 'x\ude00y' }, '/a'],
    ['a lone surrogate in a key', { '\ud83d': 1 }, '/\ud83d'],
    ['a Map', { a: new Map([['b', 1]]) }, '/a'],
    ['a Set', new Set([1]), '(root)'],
    ['a Date', { at: new Date(0) }, '/at'],
    ['a class instance', [new Money()], '/0'],
    ['a boxed number', { a: Object(1) as unknown }, '/a'],
    ['an object that inherits', Object.create(Object.create(null) as object), '(root)'],
    ['a list class', new List(), '(root)'],
    ['bytes', { a: new Uint8Array(2) }, '/a'],
    ['a bigint', { a: 1n }, '/a'],
    ['a symbol', [Symbol('a')], '/0'],
    ['a symbol key', { [Symbol('a')]: 1 }, '(root)'],
    ['a function', { toJSON: () => 1 }, '/toJSON'],
    ['a hidden property', hidden, '(root)'],
    ['a name on an array', named, '(root)'],
    // eslint-disable-next-line no-sparse-arrays -- the hole is what is tested
    ['a hole in an array', [1, , 3], '/1'],
    ['a cycle', cycle, '/self/0'],
  ])('%s, and says where', (_case, value, path) => {
    expect(refusalOf(value)).toContain(`at ${path}: `);
  });

  it('more than 100 levels, before the stack gives out', () => {
    const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
    expect(canonicalJson(nested(100))).toHaveLength(200);
    expect(refusalOf(nested(101))).toContain('more than 100 levels');
    expect(refusalOf(nested(50_000))).toContain('more than 100 levels');
  });
});

function refusalOf(value: unknown): string {
  try {
    return `wrote ${canonicalJson(value)}`;
  } catch (error) {
    if (error instanceof NotCanonicalError) return error.message;
    throw error;
  }
}

function jsonValues() {
  return fc.jsonValue({ stringUnit: 'binary', maxDepth: 5 });
}

function withoutMinusZero(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
