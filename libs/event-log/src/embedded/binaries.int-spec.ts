import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { accountFor } from './account.js';
import { findBinaries, packagedBinaries } from './binaries.js';
import { recordingLog } from './testing/recording-log.js';
import { TemporaryFolders } from './testing/temporary-folder.js';

const asRoot = process.getuid?.() === 0 ? it : it.skip;

const folders = new TemporaryFolders();
afterAll(() => folders.removeAll());

/** Whom a server started by root runs as. */
const other = await accountFor('/nowhere', null);

describe('the database programs', () => {
  const withoutLinks = async (mode: number) => {
    const packaged = join(await folders.make(mode), 'native');
    const source = await packagedBinaries();
    await cp(source, packaged, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !/\.so(\.\d+)?$/.test(file) || !file.includes('libicu'),
    });
    await cp(join(source, '..', 'package.json'), join(packaged, '..', 'package.json'));
    return packaged;
  };

  it('get the links that their package could not hold', async () => {
    const packaged = await withoutLinks(0o711);
    const home = await folders.make();
    const binaries = await findBinaries({ packaged, home, account: null }, recordingLog());
    expect(binaries).toMatchObject({ postgres: join(packaged, 'bin', 'postgres') });
    expect(await readdir(home)).toEqual([]);
  });

  asRoot('run from a copy, made once, where their folder is closed to the server', async () => {
    const places = { packaged: await withoutLinks(0o700), home: await folders.make() };
    const log = recordingLog();
    const binaries = await findBinaries({ ...places, account: other }, log);
    expect(binaries.postgres).toContain(places.home);
    expect(await findBinaries({ ...places, account: other }, log)).toEqual(binaries);
    expect(log.messages).toHaveLength(1);
  });

  asRoot('are copied anew when an earlier copy was broken off', async () => {
    const places = { packaged: await withoutLinks(0o700), home: await folders.make() };
    const { version } = JSON.parse(
      await readFile(join(places.packaged, '..', 'package.json'), 'utf8'),
    ) as { version: string };
    await mkdir(join(places.home, `binaries-${version}.unfinished`, 'bin'), { recursive: true });
    const binaries = await findBinaries({ ...places, account: other }, recordingLog());
    expect(binaries.version).toMatch(/^18\./);
    expect(await readdir(places.home)).toEqual([`binaries-${version}`]);
  });

  it('are reported with what they said when they cannot run', async () => {
    const packaged = await withoutLinks(0o711);
    await rm(join(packaged, 'lib'), { recursive: true });
    const found = findBinaries(
      { packaged, home: await folders.make(), account: null },
      recordingLog(),
    );
    await expect(found).rejects.toMatchObject({ code: 'binaries-unusable' });
  });
});
