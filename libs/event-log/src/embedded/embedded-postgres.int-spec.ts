import { readFile, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { query } from './testing/query.js';
import { recordingLog } from './testing/recording-log.js';
import { TemporaryFolders } from './testing/temporary-folder.js';

const log = recordingLog();
const folders = new TemporaryFolders();
afterAll(() => folders.removeAll());

describe('a running server', () => {
  let server: EmbeddedPostgres;
  let folder: string;
  beforeAll(async () => {
    folder = join(await folders.make(), 'thư mục dữ liệu');
    server = await startEmbeddedPostgres({ dataDirectory: folder, log });
  });
  afterAll(() => server.stop());

  it('has checksums, durable settings and no socket', async () => {
    const rows = await query(
      server.url(),
      `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes',
         'data_checksums', 'listen_addresses', 'unix_socket_directories', 'autovacuum_naptime') ORDER BY name`,
    );
    expect(Object.fromEntries(rows)).toEqual({
      autovacuum_naptime: '10',
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      listen_addresses: '127.0.0.1',
      synchronous_commit: 'on',
      unix_socket_directories: '',
    });
  });

  it('sorts by code point, whatever the host, and knows Vietnamese letters', async () => {
    const rows = await query(
      server.url(),
      `SELECT string_agg(word, ' ' ORDER BY word), upper('đường ừ'), pg_encoding_to_char(encoding)
         FROM unnest(ARRAY['đ', 'z', 'B', 'a', 'ă']) AS word, pg_database
        WHERE datname = current_database() GROUP BY encoding`,
    );
    expect(rows).toEqual([['B a z ă đ', 'ĐƯỜNG Ừ', 'UTF8']]);
  });

  it('answers on 127.0.0.1 and on no other address of this machine', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address, scopeid }) => address !== '127.0.0.1' && !scopeid)
      .map(({ address }) => address);
    if (process.platform === 'linux') others.push('127.0.0.2');
    expect(others).not.toHaveLength(0);
    expect(await answers('127.0.0.1', server.port)).toBe(true);
    for (const address of others) {
      expect({ address, answers: await answers(address, server.port) }).toEqual({
        address,
        answers: false,
      });
    }
  });

  it('lets nobody in without the password', async () => {
    const url = server.url('postgres', { name: 'postgres', password: 'guess' });
    await expect(query(url, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('keeps its password where only its owner can read it', async () => {
    const file = join(folder, 'cluster', 'superuser-password');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(server.url()).toContain((await readFile(file, 'utf8')).trim());
  });

  it('writes neither statements nor values of rows to its log', async () => {
    await query(server.url(), 'CREATE TABLE secrets (name text PRIMARY KEY)');
    const statement = "INSERT INTO secrets VALUES ('canary'), ('canary')";
    await expect(query(server.url(), statement)).rejects.toThrow('duplicate key');
    const logged = await readFile(join(folder, 'server.log'), 'utf8');
    expect(logged).toContain('duplicate key');
    expect(logged).not.toContain('canary');
  });

  it('refuses a second start by the same process and goes on', async () => {
    const second = startEmbeddedPostgres({ dataDirectory: folder, log });
    await expect(second).rejects.toMatchObject({
      code: 'already-running',
      params: { pid: process.pid, port: server.port },
    });
    expect(await query(server.url(), 'SELECT 1')).toEqual([[1]]);
  });

  it('refuses to start another on its port when that port was asked for', async () => {
    const dataDirectory = await folders.make();
    const second = startEmbeddedPostgres({ dataDirectory, port: server.port, log });
    await expect(second).rejects.toMatchObject({
      code: 'port-taken',
      params: { port: server.port },
    });
  });
});

describe('starting and stopping', () => {
  const running: EmbeddedPostgres[] = [];
  const start = async (dataDirectory: string, settings = {}) => {
    const server = await startEmbeddedPostgres({ dataDirectory, settings, log });
    running.push(server);
    return server;
  };
  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop();
  });

  it('keeps data over a stop and a start', async () => {
    const folder = await folders.make();
    const first = await start(folder);
    await query(first.url(), "CREATE TABLE kept AS SELECT 'acknowledged' AS word");
    await first.stop();
    await first.stop();
    const second = await start(folder);
    expect(await query(second.url(), 'SELECT word FROM kept')).toEqual([['acknowledged']]);
    expect(await readFile(join(folder, 'server.log'), 'utf8')).not.toContain('not properly shut');
  });

  it('stops soon although a transaction is open, and rolls it back', async () => {
    const folder = await folders.make();
    const first = await start(folder);
    const client = new Client({ connectionString: first.url() });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('BEGIN; CREATE TABLE lost (id int)');
    const began = Date.now();
    await first.stop();
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(await first.exited).toEqual({ code: 0, signal: null });
    const second = await start(folder);
    expect(await query(second.url(), "SELECT to_regclass('lost')")).toEqual([[null]]);
  });

  it('refuses a cluster of another major version and leaves it as it is', async () => {
    const folder = await folders.make();
    await (await start(folder)).stop();
    const versionFile = join(folder, 'cluster', 'PG_VERSION');
    await writeFile(versionFile, '17\n');
    await expect(start(folder)).rejects.toMatchObject({
      code: 'major-differs',
      params: { found: '17', expected: '18' },
    });
    expect(await readFile(versionFile, 'utf8')).toBe('17\n');
  });

  it('says what the server said when it does not start, and can be started again', async () => {
    const folder = await folders.make();
    await expect(start(folder, { shared_buffers: 'plenty' })).rejects.toMatchObject({
      code: 'start-failed',
      params: { output: expect.stringContaining('shared_buffers') },
    });
    await expect(start(folder)).resolves.toBeDefined();
  });

  it.each(['listen_addresses', 'Listen-Addresses', 'port', 'unix_socket_directories', 'hba_file'])(
    'refuses the setting %s, which would open it to others',
    async (setting) => {
      const started = start('/nowhere', { [setting]: '*' });
      await expect(started).rejects.toMatchObject({
        code: 'setting-reserved',
        params: { setting },
      });
    },
  );
});

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => {
      settle(true);
    });
    socket.once('error', () => {
      settle(false);
    });
    socket.once('timeout', () => {
      settle(false);
    });
  });
}
