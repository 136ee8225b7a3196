import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../envelope/canonical-json.js';
import type { Envelope } from '../envelope/envelope.js';
import { seal } from '../envelope/seal.js';
import { isRefusal } from '../refusal/refusal.js';
import { commandAt } from '../testing/command-context.js';
import {
  EventRegistry,
  UnknownEventTypeError,
  UnknownEventVersionError,
  type EventDefinition,
} from './event-registry.js';

/** Version 1 held one word, version 2 a list of them, version 3 says where they come from. */
const said: EventDefinition = {
  type: 'sample.words-said',
  version: 3,
  upcasts: {
    1: ({ word, ...rest }) => ({ ...rest, words: [word ?? ''] }),
    2: (payload) => ({ ...payload, source: 'unknown' }),
  },
  example: { words: ['a', 'b'], source: 'minutes' },
};
const registry = new EventRegistry([
  said,
  { type: 'sample.silence-kept', version: 1, example: {} },
]);

function envelope(type: string, schemaVersion: number, payload: JsonObject): Envelope {
  const sealed = seal({
    origin: 'log-1',
    stream: 'sample-1',
    head: null,
    events: [{ type, schemaVersion, payload }],
    context: commandAt('2025-01-09T02:00:00.000Z'),
  });
  if (isRefusal(sealed)) throw new Error(sealed.refused);
  return sealed[0]!.envelope;
}

describe('the event registry', () => {
  it('reads the current version as it is', () => {
    const payload = { words: ['a'], source: 'minutes' };
    expect(registry.read(envelope(said.type, 3, payload)).payload).toEqual(payload);
  });

  it.each([
    [1, { word: 'a' }, { words: ['a'], source: 'unknown' }],
    [2, { words: ['a', 'b'] }, { words: ['a', 'b'], source: 'unknown' }],
  ])('lifts version %i step by step to the current one', (version, payload, lifted) => {
    expect(registry.read(envelope(said.type, version, payload)).payload).toEqual(lifted);
  });

  it('leaves the envelope as it was stored', () => {
    const stored = envelope(said.type, 1, { word: 'a' });
    const { meta } = registry.read(stored);
    expect(meta).toMatchObject({ id: stored.id, rev: 0, recordedAt: stored.recordedAt });
    expect(stored.payload).toEqual({ word: 'a' });
  });

  it('stops at a type it does not know, and names it', () => {
    const unknown = envelope('sample.song-sung', 1, {});
    expect(() => registry.read(unknown)).toThrow(UnknownEventTypeError);
    expect(() => registry.read(unknown)).toThrow('sample.song-sung');
    expect(() => registry.currentVersion('toString')).toThrow(UnknownEventTypeError);
  });

  it('stops at a version of a later release, and names it', () => {
    const newer = envelope(said.type, 4, {});
    expect(() => registry.read(newer)).toThrow(UnknownEventVersionError);
    expect(() => registry.read(newer)).toThrow('version 4');
  });

  it.each([0, -1, 1.5, NaN])('stops at version %p, which never was', (schemaVersion) => {
    const odd = { ...envelope(said.type, 1, { word: 'a' }), schemaVersion };
    expect(() => registry.read(odd)).toThrow(UnknownEventVersionError);
  });

  it('tells what it knows', () => {
    expect(registry.knows(said.type)).toBe(true);
    expect(registry.knows('sample.song-sung')).toBe(false);
    expect(registry.currentVersion(said.type)).toBe(3);
    expect(registry.definitions.map(({ type }) => type)).toEqual([
      'sample.words-said',
      'sample.silence-kept',
    ]);
  });
});

describe('the event registry is not made', () => {
  const up = (payload: JsonObject) => payload;

  it.each<[string, readonly EventDefinition[], string]>([
    ['with a missing upcast', [{ ...said, upcasts: { 2: up } }], 'from [1 2] and has [2]'],
    ['without upcasts', [{ type: 'sample.a', version: 2, example: {} }], 'from [1] and has []'],
    ['with an upcast to nowhere', [{ ...said, upcasts: { 1: up, 2: up, 3: up } }], 'has [1 2 3]'],
    ['with a type defined twice', [said, said], 'defined twice'],
    ['with a version before the first', [{ ...said, version: 0 }], 'the first is 1'],
    ['with a class name', [{ ...said, type: 'WordsSaid' }], 'room.past-tense-fact'],
    ['with a name without a room', [{ ...said, type: 'words-said' }], 'room.past-tense-fact'],
  ])('%s', (_case, definitions, message) => {
    expect(() => new EventRegistry(definitions)).toThrow(message);
  });
});
