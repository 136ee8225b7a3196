import { chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { accountFor } from '../embedded/account.js';
import { findBinaries, packagedBinaries } from '../embedded/binaries.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../embedded/embedded-postgres.js';
import { runCommand } from '../embedded/run-command.js';
import { query } from '../embedded/testing/query.js';
import { recordingLog } from '../embedded/testing/recording-log.js';
import { TemporaryFolders } from '../embedded/testing/temporary-folder.js';
import { NotDurableError, requireDurability } from './durability.js';

const folders = new TemporaryFolders();
const running: EmbeddedPostgres[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});
afterAll(() => folders.removeAll());

const log = recordingLog();

async function start(settings: Record<string, string>, folder?: string): Promise<string> {
  const dataDirectory = folder ?? (await folders.make());
  const server = await startEmbeddedPostgres({ dataDirectory, settings, log });
  running.push(server);
  return server.url();
}

/** Names of the settings found unsafe; none when the server is accepted. */
async function unsafeSettings(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await requireDurability(client);
    return [];
  } catch (error) {
    if (error instanceof NotDurableError) return error.settings.map(({ name }) => name);
    throw error;
  } finally {
    await client.end();
  }
}

describe('the durability check', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await folders.make();
  });

  it('accepts the embedded server as it is', async () => {
    expect(await unsafeSettings(await start({}, folder))).toEqual([]);
  });

  it.each(['fsync', 'synchronous_commit', 'full_page_writes'])(
    'refuses a server with %s off',
    async (name) => {
      expect(await unsafeSettings(await start({ [name]: 'off' }, folder))).toEqual([name]);
    },
  );

  it('names every unsafe setting at once, with what was found and what to do', async () => {
    const client = new Client({
      connectionString: await start({ fsync: 'off', full_page_writes: 'off' }, folder),
    });
    await client.connect();
    const refused = requireDurability(client).finally(() => client.end());
    await expect(refused).rejects.toThrow(
      /fsync = off: set fsync = on.*full_page_writes = off: set full_page_writes = on/,
    );
  });

  it.each(['local', 'remote_write', 'remote_apply'])(
    'accepts synchronous_commit %s, which waits for the own disk',
    async (value) => {
      expect(await unsafeSettings(await start({ synchronous_commit: value }, folder))).toEqual([]);
    },
  );

  it('refuses what is off for this database only', async () => {
    const url = await start({}, folder);
    await query(url, 'ALTER DATABASE postgres SET synchronous_commit = off');
    expect(await unsafeSettings(url)).toEqual(['synchronous_commit']);
    await query(url, 'ALTER DATABASE postgres RESET synchronous_commit');
  });

  it('refuses a cluster without checksums', async () => {
    expect(await unsafeSettings(await start({}, await makeClusterWithoutChecksums()))).toEqual([
      'data_checksums',
    ]);
  });
});

async function makeClusterWithoutChecksums(): Promise<string> {
  const home = await folders.make();
  const cluster = join(home, 'cluster');
  const account = await accountFor(cluster, null);
  const packaged = await packagedBinaries();
  const { initdb } = await findBinaries({ packaged, home, account }, log);
  const password = join(home, 'password');
  await writeFile(password, 'of a test');
  await mkdir(cluster, { mode: 0o700 });
  if (account) await chown(cluster, account.uid, account.gid);
  const args = [`--pgdata=${cluster}`, '--username=postgres', `--pwfile=${password}`];
  const made = await runCommand(initdb, [...args, '--no-data-checksums'], account);
  expect(made).toMatchObject({ ok: true });
  await writeFile(join(cluster, 'superuser-password'), 'of a test');
  return home;
}
