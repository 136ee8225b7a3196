/**
 * A server as a process of its own: prints its address as one line of JSON, or why it could not start, and lives until
 * its standard input closes. So it ends with whoever started it, also when that one is killed.
 *
 *     database-server.ts           in a temporary folder, removed at the end: the server of a test run
 *     database-server.ts FOLDER    in this data directory, kept at the end
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresError } from '../embedded-postgres.error.js';
import { startEmbeddedPostgres } from '../embedded-postgres.js';
import { stopOnSignals } from '../stop-on-signals.js';

const log = {
  info: () => undefined,
  warn: (details: object, message: string) => {
    process.stderr.write(`${message} ${JSON.stringify(details)}\n`);
  },
};

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function serve(dataDirectory: string, atEnd: () => Promise<void>): Promise<void> {
  const elsewhere = join(dataDirectory, 'elsewhere');
  const server = await startEmbeddedPostgres({ dataDirectory, elsewhere, log });
  const end = async () => {
    await server.stop();
    await atEnd();
  };
  stopOnSignals(end, console.error);
  const left = new Promise((resolve) => {
    process.stdin.once('end', resolve).once('close', resolve).once('error', resolve).resume();
  });
  say({ url: server.url(), port: server.port, pid: server.pid });
  await Promise.race([left, server.exited]);
  await end();
}

async function serveInTemporaryFolder(): Promise<void> {
  // What TMPDIR says may be closed to the user as whom root runs the server.
  const parent = process.getuid?.() === 0 ? '/tmp' : tmpdir();
  const folder = await mkdtemp(join(parent, 'ledger-test-'));
  await chmod(folder, 0o711);
  const remove = () => rm(folder, { recursive: true, force: true });
  await serve(folder, remove).finally(remove);
}

try {
  const folder = process.argv[2];
  await (folder === undefined ? serveInTemporaryFolder() : serve(folder, () => Promise.resolve()));
} catch (error) {
  if (!(error instanceof EmbeddedPostgresError)) throw error;
  const { code, params } = error as EmbeddedPostgresError;
  say({ code, params });
  process.exitCode = 1;
} finally {
  process.stdin.destroy();
}
