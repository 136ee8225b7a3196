import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { runCommand } from './run-command.js';

/** Whether a process with this id exists; one that belongs to another user counts. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Program and arguments of a process; null if it is gone, a zombie, or cannot be seen. */
export async function commandLineOf(pid: number): Promise<string | null> {
  const text =
    process.platform === 'linux'
      ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      : (await runCommand('ps', ['-ww', '-o', 'command=', '-p', String(pid)])).output;
  return text === '' ? null : text.replaceAll('\0', ' ').trim();
}

const PATIENCE = [
  { signal: 'SIGINT', ms: 30_000 },
  { signal: 'SIGQUIT', ms: 10_000 },
  { signal: 'SIGKILL', ms: 10_000 },
] as const;

/**
 * Ends a postmaster: first a fast shutdown, which rolls back open transactions and writes a checkpoint; if that takes
 * too long an immediate one, which the next start recovers from; last by force.
 *
 * @throws EmbeddedPostgresError `stop-failed`
 */
export async function endPostmaster(pid: number, hasEnded: () => boolean): Promise<void> {
  for (const { signal, ms } of PATIENCE) {
    send(pid, signal);
    const deadline = Date.now() + ms;
    while (Date.now() < deadline) {
      if (hasEnded()) return;
      await delay(10);
    }
  }
  throw new EmbeddedPostgresError('stop-failed', { pid, reason: 'it outlived SIGKILL' });
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ESRCH') throw new EmbeddedPostgresError('stop-failed', { pid, reason: message });
  }
}
