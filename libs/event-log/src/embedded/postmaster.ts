import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import type { ClusterHome } from './cluster-home.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { readPostmasterFile } from './postmaster-file.js';
import { endPostmaster } from './processes.js';
import { serverEnvironment } from './run-command.js';
import { openServerLog, type ServerLog } from './server-log.js';

/** How a server ended. */
export interface ServerExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Long, because recovery after a crash may take minutes; a server that ended is noticed at once. */
const READY_TIMEOUT_MS = 600_000;

/** A server process, started by this one. */
export class Postmaster {
  readonly exited: Promise<ServerExit>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly cluster: string,
    private readonly log: ServerLog,
  ) {
    this.exited = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        resolve({ code, signal });
      });
      child.once('error', () => {
        resolve({ code: null, signal: null });
      });
    });
  }

  /** In a session of its own: Ctrl-C in a terminal reaches the application only, which then stops things in order. */
  static async spawn(
    { home, cluster, account }: ClusterHome,
    binaries: Binaries,
    settings: readonly string[],
  ): Promise<Postmaster> {
    const log = await openServerLog(home);
    try {
      const child = spawn(binaries.postgres, ['-D', cluster, ...settings], {
        cwd: '/',
        env: serverEnvironment(),
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
        ...account,
      });
      return new Postmaster(child, cluster, log);
    } finally {
      await log.close();
    }
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** @throws EmbeddedPostgresError `start-failed`; the server has ended then */
  async waitUntilReady(): Promise<void> {
    const deadline = Date.now() + READY_TIMEOUT_MS;
    while (!this.#hasEnded() && Date.now() < deadline) {
      const file = await readPostmasterFile(this.cluster);
      if (file?.pid === this.pid && file.ready) return;
      await delay(10);
    }
    const reason = this.#hasEnded() ? 'it ended' : `it was not ready after ${READY_TIMEOUT_MS} ms`;
    await this.stop();
    throw new EmbeddedPostgresError('start-failed', { reason, output: await this.log.tail() });
  }

  /** @throws EmbeddedPostgresError `stop-failed` */
  async stop(): Promise<void> {
    if (!this.#hasEnded()) await endPostmaster(this.pid, () => this.#hasEnded());
  }

  #hasEnded(): boolean {
    const { exitCode, signalCode, pid } = this.child;
    return pid === undefined || exitCode !== null || signalCode !== null;
  }
}
