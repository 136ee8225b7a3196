import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sharedFolder } from '../testing/shared-folder.js';
import { isSha256, isUuid, leafHash, sha256, uuidV5 } from './hash.js';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

describe('a name-based id', () => {
  it('is the one of RFC 9562, appendix A.4', () => {
    expect(uuidV5(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('is the one of the Python documentation', () => {
    expect(uuidV5(DNS, 'python.org')).toBe('886313e1-3b8a-5372-9b90-0c9aee199e5d');
  });

  it('takes a number as its decimal digits', () => {
    expect(uuidV5(DNS, 7)).toBe(uuidV5(DNS, '7'));
  });

  it('depends on where one part ends and the next begins', () => {
    const ids = [uuidV5(DNS, 'ab', 'c'), uuidV5(DNS, 'a', 'bc'), uuidV5(DNS, 'abc')];
    expect(new Set(ids).size).toBe(3);
  });

  it('is of the UTF-8 bytes of its name', () => {
    expect(uuidV5(DNS, 'Quý'.normalize('NFC'))).not.toBe(uuidV5(DNS, 'Quý'.normalize('NFD')));
    expect(isUuid(uuidV5(DNS, 'Quý'))).toBe(true);
  });

  it.each(['', 'command-1', '6ba7b810', DNS.toUpperCase(), `${DNS}0`])(
    'has no namespace %p',
    (namespace) => {
      expect(() => uuidV5(namespace, 'name')).toThrow(TypeError);
    },
  );
});

describe('a digest', () => {
  it('is the SHA-256 of FIPS 180-4, in lower-case hex', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(isSha256(sha256('abc'))).toBe(true);
    expect(isSha256(sha256('abc').toUpperCase())).toBe(false);
    expect(isSha256(sha256('abc').slice(1))).toBe(false);
  });
});

/** The leaves of the reference tree that certificate-transparency tests share, with their published hashes. */
const REFERENCE_LEAVES: readonly (readonly [leaf: string, hash: string])[] = [
  ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  ['00', '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7'],
  ['10', '0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7'],
  ['2021', '07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7'],
  ['3031', 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b'],
];

describe('a leaf hash', () => {
  it.each(REFERENCE_LEAVES)('of %p is the published one of RFC 6962', (leaf, hash) => {
    expect(leafHash(Buffer.from(leaf, 'hex'))).toBe(hash);
  });

  it('is not the plain digest of the bytes, so no leaf passes for a node', () => {
    expect(leafHash(Buffer.from('abc'))).not.toBe(sha256('abc'));
    expect(leafHash(Buffer.from('abc'))).toBe(sha256(Buffer.from('\0abc')));
  });
});

const folder = sharedFolder('VECTORS_DIR');

(folder === null ? describe.skip : describe)('the published tree of one leaf', () => {
  it('has the hash of the empty leaf as its root', () => {
    const proofs = readFileSync(join(folder!, 'rfc6962/inclusion.jsonl'), 'utf8');
    const { root } = proofs
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { name: string; root: string })
      .find(({ name }) => name === 'inclusion/0/happy-path')!;
    expect(Buffer.from(root, 'base64').toString('hex')).toBe(leafHash(Buffer.of()));
  });
});
