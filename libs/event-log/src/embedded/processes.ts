import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { runCommand } from './run-command.js';

/** Program and arguments of a process; null if it is gone, a zombie, or cannot be seen. */
export async function commandLineOf(pid: number): Promise<string | null> {
  const line =
    process.platform === 'linux'
      ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      : await askPs(pid, 'command=');
  return line === '' ? null : line.replaceAll('\0', ' ');
}

/**
 * When a process started, in a form that serves for comparing only; null if it is gone. Together with its id it names
 * a process beyond doubt, since ids are used again.
 */
export async function startOf(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return (await askPs(pid, 'lstart=')) || null;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The second field is the program's name in parentheses and may hold anything; the start is field 22.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[19] ?? null;
}

async function askPs(pid: number, column: string): Promise<string> {
  const { ok, output } = await runCommand('ps', ['-ww', '-o', column, '-p', String(pid)]);
  return ok ? output : '';
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
export async function endPostmaster(
  pid: number,
  hasEnded: () => boolean | Promise<boolean>,
): Promise<void> {
  for (const { signal, ms } of PATIENCE) {
    send(pid, signal);
    const deadline = Date.now() + ms;
    while (Date.now() < deadline) {
      if (await hasEnded()) return;
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
