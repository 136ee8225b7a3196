import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { canEnter } from './account.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { runCommand, type Account } from './run-command.js';
import { launch } from './testing/launched-server.js';
import { query } from './testing/query.js';
import { recordingLog } from './testing/recording-log.js';
import { TemporaryFolders } from './testing/temporary-folder.js';

const isRoot = process.getuid?.() === 0;
const nobody = await accountOf('nobody');
/** A plain user can only be tried where that user may run Node and read this clone. */
const nobodyCanRun = isRoot && (await canRun(nobody));
const asRoot = isRoot ? it : it.skip;
const asNobody = nobodyCanRun ? it : it.skip;
if (!isRoot) say('not root: the cases of a server started by root are skipped');
else if (!nobodyCanRun)
  say('nobody cannot run Node in this clone: a plain user started by root is skipped');

const folders = new TemporaryFolders();
const running: EmbeddedPostgres[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});
afterAll(() => folders.removeAll());

async function start(dataDirectory: string, elsewhere?: string, log = recordingLog()) {
  const place = elsewhere === undefined ? {} : { elsewhere };
  const server = await startEmbeddedPostgres({ dataDirectory, ...place, log });
  running.push(server);
  return server;
}

describe('started by root', () => {
  asRoot('runs as another user, who owns the cluster', async () => {
    const folder = await folders.make();
    const server = await start(folder);
    const { uid } = await stat(join(folder, 'cluster'));
    expect(uid).not.toBe(0);
    expect((await stat(`/proc/${server.pid}`)).uid).toBe(uid);
  });

  asRoot('keeps its data elsewhere when only root can enter the data directory', async () => {
    const dataDirectory = join(await folders.make(0o700), 'data');
    const elsewhere = await folders.make();
    const log = recordingLog();
    const first = await start(dataDirectory, elsewhere, log);
    await query(first.url(), 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.stop();
    expect(log.messages.join()).toContain('a user who cannot enter the data directory');
    expect(await readdir(dataDirectory)).toEqual(['cluster-location.json']);
    const pointer = await readFile(join(dataDirectory, 'cluster-location.json'), 'utf8');
    expect(JSON.parse(pointer)).toEqual({ home: expect.stringContaining(elsewhere) });
    const second = await start(dataDirectory, '/nowhere');
    expect(await query(second.url(), 'SELECT n FROM kept')).toEqual([[7]]);
    await second.stop();
  });

  asRoot('finds the data kept elsewhere again after the data directory was removed', async () => {
    const dataDirectory = join(await folders.make(0o700), 'data');
    const elsewhere = await folders.make();
    const first = await start(dataDirectory, elsewhere);
    await query(first.url(), 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.stop();
    await rm(dataDirectory, { recursive: true });
    const log = recordingLog();
    const second = await start(dataDirectory, elsewhere, log);
    expect(await query(second.url(), 'SELECT n FROM kept')).toEqual([[7]]);
    expect(log.messages.join()).toContain('holds its earlier data');
  });

  asRoot('never makes an empty cluster in place of one that is gone from elsewhere', async () => {
    const dataDirectory = join(await folders.make(0o700), 'data');
    const elsewhere = await folders.make();
    await (await start(dataDirectory, elsewhere)).stop();
    await rm(elsewhere, { recursive: true });
    await expect(start(dataDirectory, elsewhere)).rejects.toMatchObject({
      code: 'cluster-missing',
    });
    expect(existsSync(elsewhere)).toBe(false);
  });

  asRoot('says so when its user can enter no folder at all', async () => {
    const closed = await folders.make(0o700);
    const started = start(join(closed, 'data'), join(closed, 'elsewhere'));
    await expect(started).rejects.toMatchObject({ code: 'folder-not-enterable' });
  });

  asRoot('runs a cluster as the plain user who made it', async () => {
    const folder = await folders.make();
    await chown(folder, nobody.uid, nobody.gid);
    await (await start(folder)).stop();
    await runCommand('chown', ['-R', `${nobody.uid}:${nobody.gid}`, folder]);
    const server = await start(folder);
    expect((await stat(`/proc/${server.pid}`)).uid).toBe(nobody.uid);
  });

  asRoot('refuses a cluster that belongs to root, as whom no server runs', async () => {
    const folder = await folders.make();
    await mkdir(join(folder, 'cluster'));
    await expect(start(folder)).rejects.toMatchObject({
      code: 'owner-differs',
      params: { ownerUid: 0, uid: 0 },
    });
  });
});

describe('started by a plain user', () => {
  asNobody('works in a folder that only this user can enter, and keeps data', async () => {
    const folder = await folders.make(0o700);
    await chown(folder, nobody.uid, nobody.gid);
    const first = await launch(folder, nobody);
    expect(first.said).toMatchObject({ port: expect.any(Number) });
    await query(first.said.url!, 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.leave();
    const second = await launch(folder, nobody);
    expect(await query(second.said.url!, 'SELECT n FROM kept')).toEqual([[7]]);
    expect((await stat(`/proc/${second.said.pid!}`)).uid).toBe(nobody.uid);
    await second.leave();
  });

  asNobody('is refused a cluster that belongs to someone else', async () => {
    const folder = await folders.make();
    await chmod(folder, 0o777);
    await mkdir(join(folder, 'cluster'));
    const { said } = await launch(folder, nobody);
    expect(said).toMatchObject({
      code: 'owner-differs',
      params: { ownerUid: 0, uid: nobody.uid },
    });
  });
});

async function accountOf(name: string): Promise<Account> {
  const [uid, gid] = await Promise.all([
    runCommand('id', ['-u', name]),
    runCommand('id', ['-g', name]),
  ]);
  return { uid: Number(uid.output), gid: Number(gid.output) };
}

async function canRun(account: Account): Promise<boolean> {
  const node = await runCommand(process.execPath, ['--version'], account);
  return node.ok && (await canEnter(import.meta.dirname, account));
}

function say(message: string): void {
  process.stderr.write(`SKIPPED: ${message}\n`);
}
