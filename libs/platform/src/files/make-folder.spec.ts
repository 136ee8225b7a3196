import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeFolder } from './make-folder.js';

describe('making a folder', () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'ledger-folder-test-'));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  it('makes those above it too, and leaves one that is there as it is', async () => {
    const folder = join(home, 'a', 'b', 'c');
    await makeFolder(folder, 0o700);
    await makeFolder(folder, 0o755);
    const made = await stat(folder);
    expect(made.isDirectory()).toBe(true);
    if (process.platform !== 'win32') expect(made.mode & 0o777).toBe(0o700);
  });

  it('may be done by several at once', async () => {
    const folder = join(home, 'a', 'b');
    await Promise.all(Array.from({ length: 20 }, () => makeFolder(folder)));
    expect((await stat(folder)).isDirectory()).toBe(true);
  });

  it('says why where a file is in the way', async () => {
    await writeFile(join(home, 'file'), '');
    await expect(makeFolder(join(home, 'file', 'folder'))).rejects.toThrow(/ENOTDIR|ENOENT/);
  });

  it('does not wait for a folder that can never be there', async () => {
    if (process.platform !== 'linux') return;
    await expect(makeFolder('/proc/ledger-test/data')).rejects.toThrow('ENOENT');
  });
});
