import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface ServerLog {
  /** Descriptor for the server to write to; closed by {@link close}, the server keeps its own. */
  readonly fd: number;
  close(): Promise<void>;
  /** What was logged since this start, at most its last 4,000 characters. */
  tail(): Promise<string>;
}

const LARGE_BYTES = 10 * 1024 * 1024;

/** Opens the server's log for appending; one that has grown large is set aside first, in place of the one before. */
export async function openServerLog(home: string): Promise<ServerLog> {
  const file = join(home, 'server.log');
  const before = await stat(file).catch(() => null);
  const full = before !== null && before.size > LARGE_BYTES;
  if (full) await rename(file, `${file}.1`);
  const start = full ? 0 : (before?.size ?? 0);
  const handle = await open(file, 'a', 0o600);
  return {
    fd: handle.fd,
    close: () => handle.close(),
    tail: async () => (await readFile(file)).subarray(start).toString('utf8').slice(-4_000).trim(),
  };
}
