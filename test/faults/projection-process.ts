import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Failpoint } from '@ledger/projection';

export interface WorkerOrders {
  readonly url: string;
  readonly version: number;
  /** Where the signal hits, and the how-manieth time the worker gets there. */
  readonly point: Failpoint | null;
  readonly times: number;
  readonly signal: 'SIGKILL' | 'SIGSTOP';
  /** Whether readers are sent to the version once it has caught up. */
  readonly switches: boolean;
}

export interface WorkerProcess {
  readonly pid: number;
  /** Ends it if it still lives, also while it is stopped. */
  kill(): void;
  /** What it printed, and the signal that ended it, if one did. */
  readonly ended: Promise<{ readonly printed: string; readonly signal: NodeJS.Signals | null }>;
}

const ROOT = new URL('../../', import.meta.url);

export function startWorker(orders: WorkerOrders): WorkerProcess {
  return spawnWorker('test/faults/projection-worker.ts', orders);
}

/** Starts a program that reads its orders from the environment. */
export function spawnWorker(program: string, orders: object): WorkerProcess {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    WORKER_ORDERS: JSON.stringify(orders),
    TSX_TSCONFIG_PATH: new URL('tsconfig.json', ROOT).pathname,
  };
  delete environment['NODE_OPTIONS'];
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('the worker did not start');
  const printed = text(child.stdout);
  const ended = once(child, 'exit').then(async ([, signal]: unknown[]) => ({
    printed: (await printed).trim(),
    signal: signal as NodeJS.Signals | null,
  }));
  return { pid, ended, kill: () => child.kill('SIGKILL') };
}
