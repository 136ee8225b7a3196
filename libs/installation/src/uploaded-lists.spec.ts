import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@ledger/kernel';
import { UploadedLists } from './uploaded-lists.js';

const SHA = 'a'.repeat(64);
const IMPORTER: Actor = {
  kind: 'person',
  person: 'p-importer',
  agency: 'tgv57',
  roles: ['importer'],
  capacity: null,
};

const FILE = { sha256: SHA, size: 8, type: 'text/plain' as const };
const store = {
  has: (sha256: string) => Promise.resolve(sha256 === SHA ? FILE : null),
  async *read() {
    yield* await Promise.resolve([Buffer.from('TT,'), Buffer.from('Tên')]);
  },
};

describe('an uploaded list', () => {
  const lists = (mayRead: boolean) =>
    new UploadedLists(store, { mayRead: () => Promise.resolve(mayRead) });

  it('comes whole to those who may read the file', async () => {
    expect(await lists(true).fileOf(SHA, IMPORTER)).toEqual({
      file: FILE,
      bytes: Buffer.from('TT,Tên'),
    });
  });

  it('is as good as absent for anybody else', async () => {
    expect(await lists(true).fileOf('b'.repeat(64), IMPORTER)).toBeNull();
    expect(await lists(false).fileOf(SHA, IMPORTER)).toBeNull();
    expect(await lists(true).fileOf(SHA, { kind: 'process', process: 'children' })).toBeNull();
  });
});
