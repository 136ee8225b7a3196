import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Account } from '../run-command.js';

const ROOT = new URL('../../../../../', import.meta.url);
const SERVER = fileURLToPath(new URL('database-server.ts', import.meta.url));

/** What a launcher said once it had started or failed. */
interface Said {
  readonly url?: string;
  readonly port?: number;
  readonly pid?: number;
  readonly code?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** A launcher in a process of its own, so that it can be killed. */
export interface LaunchedServer {
  readonly launcher: ChildProcess;
  readonly said: Said;
  /** Closes its standard input and waits for its end. */
  readonly leave: () => Promise<void>;
  /** Sends it a signal and waits for its end. */
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
}

/** Starts `database-server.ts` on a data directory, as another account where one is given. */
export async function launch(folder: string, account?: Account): Promise<LaunchedServer> {
  const args = ['--import', 'tsx', SERVER, folder];
  const launcher = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...account,
  });
  const complaints: Buffer[] = [];
  launcher.stderr.on('data', (bytes: Buffer) => complaints.push(bytes));
  const ended = once(launcher, 'exit');
  const line = await Promise.race([
    once(createInterface({ input: launcher.stdout }), 'line').then((lines) => String(lines[0])),
    ended.then(() => null),
  ]);
  if (line === null) throw new Error(`the launcher ended: ${Buffer.concat(complaints).toString()}`);
  return {
    launcher,
    said: JSON.parse(line) as Said,
    leave: async () => {
      launcher.stdin.end();
      await ended;
    },
    end: async (signal) => {
      launcher.kill(signal);
      await ended;
    },
  };
}
