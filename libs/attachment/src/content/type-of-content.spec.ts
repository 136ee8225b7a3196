import { describe, expect, it } from '@jest/globals';
import { zipOf } from '@ledger/kernel/testing';
import fc from 'fast-check';
import { SAMPLES } from '../testing/sample-files.js';
import { TypeOfContent } from './type-of-content.js';

function typeOf(...pieces: readonly Buffer[]): string | null {
  const seen = new TypeOfContent();
  for (const piece of pieces) seen.take(piece);
  return seen.end();
}

const TYPES: readonly (readonly [keyof typeof SAMPLES, string | null])[] = [
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['text', 'text/plain'],
  ['docm', null],
  ['xlsm', null],
  ['odtWithMacro', null],
  ['odtTemplate', null],
  ['zip', null],
  ['latin1', null],
  ['program', null],
];

describe('the type of a file', () => {
  it.each(TYPES)('of the sample %s is %s, by its content', (sample, type) => {
    expect(typeOf(SAMPLES[sample])).toBe(type);
  });

  it.each(TYPES)('of the sample %s is the same in whatever pieces it comes', (sample, type) => {
    const bytes = SAMPLES[sample];
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 6 }), (cuts) => {
        const ends = [...cuts].sort((a, b) => a - b);
        const pieces = [...ends, bytes.length].map((end, n) =>
          bytes.subarray(ends[n - 1] ?? 0, end),
        );
        expect(typeOf(...pieces)).toBe(type);
      }),
      { numRuns: 30 },
    );
  });

  it('is found in an office document whose parts fill many pieces', () => {
    const parts = Object.fromEntries(
      Array.from({ length: 600 }, (_, n) => [`word/media/${n}.png`, 'x'.repeat(1_000)]),
    );
    const document = zipOf({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': 'x',
      ...parts,
    });
    expect(document.length).toBeGreaterThan(600_000);
    const pieces = [0, 1, 2].map((n) => document.subarray(n * 262_144, (n + 1) * 262_144));
    expect(typeOf(...pieces)).toContain('wordprocessingml');
  });

  it('is none where an archive is cut off, or its directory points outside', () => {
    const { docx } = SAMPLES;
    expect(typeOf(docx.subarray(0, docx.length - 30))).toBeNull();
    for (const at of [docx.length - 10, docx.length - 9]) {
      const broken = Buffer.from(docx);
      broken.writeUInt8(255, at);
      expect(typeOf(broken)).toBeNull();
    }
  });

  it('is none where text ends in the middle of a letter, or holds a control character', () => {
    expect(typeOf(Buffer.from('ổ').subarray(0, 2))).toBeNull();
    expect(typeOf(Buffer.from('a\0b'))).toBeNull();
    expect(typeOf(Buffer.from('ổ').subarray(0, 2), Buffer.from('ổ').subarray(2))).toBe(
      'text/plain',
    );
  });
});
