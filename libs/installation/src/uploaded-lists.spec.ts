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

const store = {
  find: (sha256: string) =>
    Promise.resolve(sha256 === SHA ? { sha256, size: 6, type: 'text/plain' as const } : null),
  async *read() {
    yield* await Promise.resolve([Buffer.from('TT,'), Buffer.from('Tên')]);
  },
};

describe('an uploaded list', () => {
  const lists = (mayRead: boolean) =>
    new UploadedLists(store, { mayRead: () => Promise.resolve(mayRead) });

  it('comes whole to those who may read the file', async () => {
    expect(String(await lists(true).bytesOf(SHA, IMPORTER))).toBe('TT,Tên');
  });

  it('is as good as absent for anybody else', async () => {
    expect(await lists(true).bytesOf('b'.repeat(64), IMPORTER)).toBeNull();
    expect(await lists(false).bytesOf(SHA, IMPORTER)).toBeNull();
    expect(await lists(true).bytesOf(SHA, { kind: 'process', process: 'children' })).toBeNull();
  });
});
