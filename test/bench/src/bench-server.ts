import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LOG_MIGRATIONS, requireDurability, startEmbeddedPostgres } from '@ledger/event-log';
import { migrate, migrationList } from '@ledger/platform';
import { PROJECTION_MIGRATIONS } from '@ledger/projection';
import { withClient } from './connection.js';

/** The one PostgreSQL of a run. */
export interface BenchServer {
  /** Where it keeps its data. */
  readonly folder: string;
  readonly version: string;
  /** Makes a database that holds an empty log and can hold read models. @returns its connection string */
  createDatabase(): Promise<string>;
  dropDatabase(url: string): Promise<void>;
  /**
   * Ends the server and starts it again, at the same place, with nothing of its data in memory: its own is empty, and the
   * operating system is asked to forget the files. Nobody may be connected.
   */
  restartCold(): Promise<void>;
  /** Ends the server and removes what it wrote. */
  stop(): Promise<void>;
}

const MIGRATIONS = migrationList(LOG_MIGRATIONS, PROJECTION_MIGRATIONS);
const QUIET = { info: () => undefined, warn: () => undefined };

/** @throws NotDurableError if it would not keep what it acknowledges */
export async function startBenchServer(): Promise<BenchServer> {
  // What TMPDIR says may be closed to the user as whom root runs the server.
  const parent = process.getuid?.() === 0 ? '/tmp' : tmpdir();
  const folder = await mkdtemp(join(parent, 'ledger-bench-'));
  await chmod(folder, 0o711);
  const elsewhere = join(folder, 'elsewhere');
  const start = (port?: { readonly port: number }) =>
    startEmbeddedPostgres({ dataDirectory: folder, elsewhere, log: QUIET, ...port });
  let server = await start();
  const restartCold = async () => {
    await server.stop();
    await forgetFiles(folder);
    server = await start({ port: server.port });
  };
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { folder, ...(await databases((name) => server.url(name))), restartCold, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Has what the operating system keeps of the files in memory thrown away, as far as it is on disk. */
async function forgetFiles(folder: string): Promise<void> {
  // `dd` of nothing, without keeping it: what POSIX names POSIX_FADV_DONTNEED, and Node has no call for.
  const forget = ['-exec', 'dd', 'if={}', 'iflag=nocache', 'count=0', 'status=none', ';'];
  await promisify(execFile)('sync', ['-f', folder]);
  await promisify(execFile)('find', [folder, '-type', 'f', '-size', '+0', ...forget]);
}

async function databases(urlOf: (database: string) => string) {
  let made = 0;
  const version = await withClient(urlOf('postgres'), async (client) => {
    await requireDurability(client);
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? 'unknown';
  });
  return {
    version,
    createDatabase: async () => {
      const name = `bench_${(made += 1)}`;
      await withClient(urlOf('postgres'), (client) => client.query(`create database ${name}`));
      await migrate({ url: urlOf(name), migrations: MIGRATIONS });
      return urlOf(name);
    },
    dropDatabase: async (url: string) => {
      const name = new URL(url).pathname.slice(1);
      const drop = `drop database ${name} with (force)`;
      await withClient(urlOf('postgres'), (client) => client.query(drop));
    },
  };
}
