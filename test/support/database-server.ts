/**
 * The server of one test run, as a process of its own: it starts a cluster in a temporary folder, prints its address
 * as one line, and lives until its standard input closes. So it ends with the run, also when the run is killed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@ledger/event-log';

const log = {
  info: () => undefined,
  warn: (details: object, message: string) => {
    process.stderr.write(`${message} ${JSON.stringify(details)}\n`);
  },
};

async function closed(stream: NodeJS.ReadStream): Promise<void> {
  await new Promise((resolve) => {
    stream.once('end', resolve).once('close', resolve).once('error', resolve).resume();
  });
}

const folder = await mkdtemp(join(tmpdir(), 'ledger-test-'));
try {
  await chmod(folder, 0o711);
  const server = await startEmbeddedPostgres({ dataDirectory: folder, elsewhere: folder, log });
  process.stdout.write(`${JSON.stringify({ url: server.url() })}\n`);
  await Promise.race([closed(process.stdin), server.exited]);
  await server.stop();
} finally {
  await rm(folder, { recursive: true, force: true });
}
