import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EventRegistry, type EventDefinition } from '../decider/event-registry.js';
import { unsealStrictly } from '../envelope/unseal.js';
import { goldenEnvelope, goldenFaults, writeMissingGoldens } from './golden.js';

/** Version 1 of the sample held the words alone. */
const termAgreed: EventDefinition = {
  type: 'sample.term-agreed',
  version: 2,
  upcasts: { 1: (payload) => ({ ...payload, remark: null }) },
  example: { words: 'Quý II/2025', remark: 'Kỳ họp thứ 9' },
};
const termDropped: EventDefinition = {
  type: 'sample.term-dropped',
  version: 1,
  example: { grounds: 'merged' },
};
const sample = new EventRegistry([termAgreed, termDropped]);
const COMMITTED = join(import.meta.dirname, 'golden');
const FILES = [
  'sample.term-agreed.v1.json',
  'sample.term-agreed.v2.json',
  'sample.term-dropped.v1.json',
];

describe('the goldens of the sample', () => {
  it('are all there, unchanged, and still read', () => {
    expect(goldenFaults(sample, COMMITTED)).toEqual([]);
  });

  it('hold exactly the bytes of a whole envelope', () => {
    expect(readdirSync(COMMITTED)).toEqual(FILES);
    const bytes = readFileSync(join(COMMITTED, FILES[1]!));
    expect(bytes.toString('utf8')).toBe(goldenEnvelope(termAgreed));
    expect(unsealStrictly(bytes).envelope.payload).toEqual(termAgreed.example);
  });
});

describe('goldens show', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden-test-'));
    for (const file of FILES) copyFileSync(join(COMMITTED, file), join(folder, file));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const faults = (...definitions: readonly EventDefinition[]) =>
    goldenFaults(new EventRegistry(definitions), folder);

  it('a payload that changed without a new version', () => {
    const changed = { ...termDropped, example: { grounds: 'merged', by: 'agency' } };
    expect(faults(termAgreed, changed)).toEqual([
      expect.stringContaining('sample.term-dropped.v1.json differs'),
    ]);
  });

  it('a new version without its golden', () => {
    const upcasts = { 1: () => ({}) };
    expect(faults(termAgreed, { ...termDropped, version: 2, upcasts })).toEqual([
      expect.stringContaining('sample.term-dropped.v2.json is missing'),
    ]);
  });

  it('an old version whose golden was thrown away', () => {
    rmSync(join(folder, FILES[0]!));
    expect(faults(termAgreed, termDropped)).toEqual([
      expect.stringContaining('sample.term-agreed.v1.json is missing'),
    ]);
  });

  it('an old version that no longer lifts', () => {
    const upcasts = {
      1: () => {
        throw new Error('no remark to be had');
      },
    };
    expect(faults({ ...termAgreed, upcasts }, termDropped)).toEqual([
      expect.stringContaining('sample.term-agreed.v1.json cannot be read: no remark to be had'),
    ]);
  });

  it('an old version that lifts to something that is no JSON', () => {
    const upcasts = { 1: () => ({ words: undefined as unknown as string }) };
    expect(faults({ ...termAgreed, upcasts }, termDropped)).toEqual([
      expect.stringContaining('cannot be read: not canonical JSON at /words'),
    ]);
  });

  it('a type that was dropped though events of it are stored', () => {
    expect(faults(termAgreed)).toEqual([
      expect.stringContaining('sample.term-dropped.v1.json is of no type'),
    ]);
  });

  it('a file whose bytes were formatted or touched', () => {
    const path = join(folder, FILES[0]!);
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n`);
    expect(faults(termAgreed, termDropped)).toEqual([
      expect.stringContaining('sample.term-agreed.v1.json cannot be read'),
    ]);
  });

  it('a file that holds another event than its name says', () => {
    copyFileSync(join(folder, FILES[1]!), join(folder, FILES[0]!));
    expect(faults(termAgreed, termDropped)).toEqual([
      'sample.term-agreed.v1.json holds sample.term-agreed.v2.json',
    ]);
  });

  it('nothing once the missing ones are written, and what was there stays as it was', () => {
    rmSync(join(folder, FILES[2]!));
    writeFileSync(join(folder, FILES[1]!), 'changed by hand');
    expect(writeMissingGoldens(sample, folder)).toEqual([FILES[2]]);
    expect(readFileSync(join(folder, FILES[2]!), 'utf8')).toBe(goldenEnvelope(termDropped));
    expect(readFileSync(join(folder, FILES[1]!), 'utf8')).toBe('changed by hand');
    expect(writeMissingGoldens(sample, folder)).toEqual([]);
  });

  it('nothing in a folder that the first ones were just written to', () => {
    const room = join(folder, 'room/golden');
    const first = new EventRegistry([termDropped]);
    expect(goldenFaults(first, room)).toHaveLength(1);
    expect(writeMissingGoldens(first, room)).toEqual([FILES[2]]);
    expect(goldenFaults(first, room)).toEqual([]);
  });
});
