import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import {
  findRunningPostgres,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from './embedded-postgres.js';
import { readPostmasterFile } from './postmaster-file.js';
import { commandLineOf } from './processes.js';
import { launch } from './testing/launched-server.js';
import { query } from './testing/query.js';
import { recordingLog } from './testing/recording-log.js';
import { TemporaryFolders } from './testing/temporary-folder.js';

const folders = new TemporaryFolders();
const running: EmbeddedPostgres[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});
afterAll(() => folders.removeAll());

async function start(dataDirectory: string, log = recordingLog()): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDirectory, log });
  running.push(server);
  return server;
}

const KEEP = 'CREATE TABLE kept AS SELECT 7 AS n';

async function expectKept(server: EmbeddedPostgres): Promise<void> {
  expect(await query(server.url(), 'SELECT n FROM kept')).toEqual([[7]]);
}

const serverLog = (folder: string) => readFile(join(folder, 'server.log'), 'utf8');

describe('after a launcher that died', () => {
  it('starts again and again when it and all processes of its server were killed', async () => {
    const folder = await folders.make();
    for (let round = 1; round <= 3; round += 1) {
      const { said, end } = await launch(folder);
      await query(said.url!, `CREATE TABLE kept_${round} AS SELECT 7 AS n`);
      const pids = await query(said.url!, 'SELECT pid FROM pg_stat_activity');
      await end('SIGKILL');
      for (const pid of [said.pid!, ...pids.flat().map(Number)]) killIfThere(pid);
    }
    const server = await start(folder);
    for (let round = 1; round <= 3; round += 1) {
      expect(await query(server.url(), `SELECT n FROM kept_${round}`)).toEqual([[7]]);
    }
    expect(await serverLog(folder)).toContain('not properly shut down');
  });

  it('starts again although children of the killed server linger', async () => {
    const folder = await folders.make();
    const { said, end } = await launch(folder);
    await query(said.url!, KEEP);
    await end('SIGKILL');
    killIfThere(said.pid!);
    await expectKept(await start(folder));
  });

  it('stops the server that outlived it, cleanly, and starts its own', async () => {
    const folder = await folders.make();
    const { said, end } = await launch(folder);
    const client = new Client({ connectionString: said.url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(KEEP);
    await end('SIGKILL');
    expect(await commandLineOf(said.pid!)).toContain(folder);
    const log = recordingLog();
    const server = await start(folder, log);
    expect(log.messages.join()).toContain('outlived the process that started it');
    expect(await commandLineOf(said.pid!)).toBeNull();
    await expectKept(server);
    expect(await serverLog(folder)).not.toContain('not properly shut down');
  });

  it('is not misled by a lock file whose process id belongs to someone else now', async () => {
    const folder = await folders.make();
    const first = await start(folder);
    await query(first.url(), KEEP);
    const lockFile = join(folder, 'cluster', 'postmaster.pid');
    const text = await readFile(lockFile, 'utf8');
    await first.stop();
    const { uid, gid } = await stat(join(folder, 'cluster'));
    // Of the server's own user: PostgreSQL takes any living process of that user for a running server.
    const account = process.getuid?.() === 0 ? { uid, gid } : {};
    const foreign = spawn('sleep', ['300'], { stdio: 'ignore', ...account });
    await writeFile(lockFile, text.replace(/^\d+/, String(foreign.pid)));
    await expectKept(await start(folder));
    expect(foreign.exitCode ?? foreign.signalCode).toBeNull();
    foreign.kill();
  });
});

describe('a second launcher', () => {
  it('says who runs the data directory and leaves it alone', async () => {
    const folder = await folders.make();
    const first = await launch(folder);
    const second = await launch(folder);
    expect(second.said).toMatchObject({
      code: 'already-running',
      params: { pid: first.launcher.pid, port: first.said.port },
    });
    expect(await query(first.said.url!, 'SELECT 1')).toEqual([[1]]);
    await first.leave();
    await (await start(folder)).stop();
  });

  it('can work beside the first while that one runs, and not on what it left when it died', async () => {
    const options = { dataDirectory: await folders.make(), log: recordingLog() };
    const { said, end } = await launch(options.dataDirectory);
    expect((await findRunningPostgres(options))?.url()).toBe(said.url);
    await end('SIGKILL');
    killIfThere(said.pid!);
    await until(async () => (await commandLineOf(said.pid!)) === null);
    expect(existsSync(join(options.dataDirectory, 'cluster', 'postmaster.pid'))).toBe(true);
    expect(await findRunningPostgres(options)).toBeNull();
  });

  it('and a third at the same moment: exactly one of them makes the cluster and runs it', async () => {
    const folder = join(await folders.make(), 'new');
    const launched = await Promise.all([launch(folder), launch(folder), launch(folder)]);
    const [winner, ...rest] = launched.filter(({ said }) => said.url !== undefined);
    expect(rest).toHaveLength(0);
    const codes = launched.map(({ said }) => said.code ?? 'runs').sort();
    expect(codes).toEqual(['already-running', 'already-running', 'runs']);
    expect(await query(winner!.said.url!, 'SELECT 1')).toEqual([[1]]);
    await winner!.leave();
  });
});

describe('a launcher that ends', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await folders.make();
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'on %s stops its server cleanly first, and then ends by that signal',
    async (signal) => {
      const { said, launcher, end } = await launch(folder);
      await end(signal);
      expect(launcher.signalCode).toBe(signal);
      expect(await commandLineOf(said.pid!)).toBeNull();
      await start(folder);
      expect(await serverLog(folder)).not.toContain('not properly shut down');
    },
  );

  it('stops the server of a test run and removes its files when the run is killed', async () => {
    const run = new URL('../../../../test/support/database-run.mjs', import.meta.url);
    const script = `import { startServer } from ${JSON.stringify(run.href)};
      await startServer();
      console.log(process.env.TEST_DATABASE_URL);
      setInterval(() => {}, 1000);`;
    const environment = { ...process.env, DATABASE_URL_TEST: '', NODE_OPTIONS: '' };
    const args = ['--input-type=module', '--eval', script];
    const child = spawn(process.execPath, args, { env: environment });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const [row] = await query(line.toString().trim(), 'SHOW data_directory');
    const cluster = String(row);
    const { pid } = (await readPostmasterFile(cluster))!;
    child.kill('SIGKILL');
    await until(async () => (await commandLineOf(pid)) === null);
    await until(() => !existsSync(dirname(cluster)));
  });
});

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await delay(50);
}
