import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commandAt } from '../testing/command-context.js';
import { canonicalJson, type JsonObject } from './canonical-json.js';
import { MalformedEnvelopeError } from './envelope-form.js';
import type { Envelope, SealedEvent } from './envelope.js';
import { leafHash } from './hash.js';
import { seal } from './seal.js';
import { unseal, unsealStrictly } from './unseal.js';

const [sealed] = seal({
  origin: 'log-1',
  stream: 'task-1',
  head: null,
  events: [{ type: 'test.noted', schemaVersion: 1, payload: { words: 'Quý II/2025', n: 1.5 } }],
  context: commandAt('2025-01-09T02:00:00.000Z'),
}) as readonly [SealedEvent];

const bytesOf = (text: string) => Buffer.from(text, 'utf8');
const withField = (name: string, value: unknown) =>
  bytesOf(canonicalJson({ ...sealed.envelope, [name]: value }));

describe('unsealing', () => {
  it('gives back what was sealed, with the very same bytes', () => {
    for (const read of [unseal, unsealStrictly]) expect(read(sealed.bytes)).toEqual(sealed);
  });

  it('hashes the bytes as they are, not as they should be', () => {
    const spaced = bytesOf(JSON.stringify(sealed.envelope, null, 1));
    expect(unseal(spaced).leaf).toBe(leafHash(spaced));
    expect(unseal(spaced).leaf).not.toBe(sealed.leaf);
  });

  it('reads bytes that lie in a larger buffer', () => {
    const larger = Buffer.concat([Buffer.from('xx'), sealed.bytes, Buffer.from('yy')]);
    expect(unseal(larger.subarray(2, -2)).envelope).toEqual(sealed.envelope);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a number', '1'],
    ['a list', '[]'],
    ['no version', '{}'],
    ['another version', '{"v":2}'],
    ['a version as text', '{"v":"1"}'],
  ])('stops at %s', (_case, text) => {
    expect(() => unseal(bytesOf(text))).toThrow(MalformedEnvelopeError);
  });
});

describe('unsealing strictly refuses', () => {
  const text = bytesOf(canonicalJson(sealed.envelope)).toString('utf8');

  it.each([
    ['members in another order', JSON.stringify(sealed.envelope)],
    ['spaces', `${text} `],
    ['an escape that is not needed', text.replace('Qu', '\\u0051u')],
    ['a number in another form', text.replace('1.5', '1.50')],
    ['a member given twice', text.replace('{"actor"', '{"actor":{},"actor"')],
    ['an escaped lone surrogate', text.replace('Qu', '\\ud83d')],
    ['more levels than are written', text.replace('1.5', '['.repeat(200) + ']'.repeat(200))],
  ])('%s', (_case, changed) => {
    expect(changed).not.toBe(text);
    expect(() => unsealStrictly(bytesOf(changed))).toThrow('not canonical');
  });

  it('bytes that are no UTF-8', () => {
    const broken = Buffer.from(sealed.bytes);
    broken[broken.indexOf('Qu')] = 0xff;
    expect(() => unsealStrictly(broken)).toThrow('not canonical');
  });

  it('more than 65,535 bytes', () => {
    expect(() => unsealStrictly(withField('payload', { text: 'a'.repeat(65_535) }))).toThrow(
      'over 65535',
    );
  });

  it('an envelope that lacks any one field', () => {
    for (const name of Object.keys(sealed.envelope)) {
      const fields: JsonObject = JSON.parse(text) as JsonObject;
      const rest = Object.fromEntries(Object.entries(fields).filter(([field]) => field !== name));
      expect(() => unsealStrictly(bytesOf(canonicalJson(rest)))).toThrow(MalformedEnvelopeError);
    }
  });

  it('a field that is unknown', () => {
    for (const name of ['extra', 'toString', '__proto__']) {
      const changed = `{"${name}":1,${text.slice(1)}`;
      expect(() => unsealStrictly(bytesOf(changed))).toThrow(`${name} is unknown`);
    }
  });

  it.each<[keyof Envelope, unknown]>([
    ['origin', ''],
    ['stream', 7],
    ['rev', -1],
    ['rev', 1.5],
    ['rev', 2 ** 53],
    ['prev', 'abc'],
    ['id', 'not-a-uuid'],
    ['type', null],
    ['schemaVersion', 0],
    ['recordedAt', '2025-02-30T00:00:00.000Z'],
    ['effectiveAt', '2025-01-09'],
    ['enteredLate', 'no'],
    ['actor', { kind: 'process' }],
    ['actor', { kind: 'process', process: 'p', person: 'q' }],
    ['actor', { kind: 'person', person: 'p', agency: 'a', roles: 'lead', capacity: null }],
    ['auth', { policy: 'p' }],
    ['command', { id: sealed.envelope.command.id, hash: 'abc' }],
    ['basis', [{ stream: 's', rev: -1 }]],
    ['basis', {}],
    ['attachments', [{ sha256: 'a'.repeat(64), size: -1, type: 'text/plain' }]],
    ['correlationId', ''],
    ['causationId', 3],
    ['payload', []],
    ['payload', 'text'],
  ])('a %s that is %j', (name, value) => {
    expect(() => unsealStrictly(withField(name, value))).toThrow(`${name} is unknown or malformed`);
  });

  it('a first event that follows something, and a later one that follows nothing', () => {
    expect(() => unsealStrictly(withField('prev', 'a'.repeat(64)))).toThrow('follows nothing');
    expect(() => unsealStrictly(withField('rev', 1))).toThrow('follows nothing');
  });

  it('or shows by its hash every byte that was changed', () => {
    const place = fc.nat({ max: sealed.bytes.length - 1 });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(sealed.bytes);
        changed[at]! ^= change;
        expect(leafAfter(changed)).not.toBe(sealed.leaf);
      }),
    );
  });
});

function leafAfter(bytes: Uint8Array): string {
  try {
    return unsealStrictly(bytes).leaf;
  } catch (error) {
    if (error instanceof MalformedEnvelopeError) return 'refused';
    throw error;
  }
}
