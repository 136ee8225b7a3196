import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import type { ClusterHome } from './cluster-home.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { readPostmasterFile } from './postmaster-file.js';
import { endPostmaster } from './processes.js';
import { serverEnvironment } from './run-command.js';

/** How a server ended. */
export interface ServerExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Recovery after a crash may take minutes; a server that ended is noticed at once. */
const READY_TIMEOUT_MS = 600_000;

/** A running server process, started by this one. */
export class Postmaster {
  readonly exited: Promise<ServerExit>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly logFile: string,
    private readonly logStart: number,
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
    place: ClusterHome,
    binaries: Binaries,
    settings: readonly string[],
  ): Promise<Postmaster> {
    const logFile = join(place.home, 'server.log');
    const log = await open(logFile, 'a', 0o600);
    try {
      const { size } = await log.stat();
      const child = spawn(binaries.postgres, ['-D', place.cluster, ...settings], {
        cwd: '/',
        env: serverEnvironment(),
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
        ...place.account,
      });
      return new Postmaster(child, logFile, size);
    } finally {
      await log.close();
    }
  }

  get hasEnded(): boolean {
    const { exitCode, signalCode, pid } = this.child;
    return pid === undefined || exitCode !== null || signalCode !== null;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** @throws EmbeddedPostgresError `start-failed` */
  async waitUntilReady(cluster: string): Promise<void> {
    const deadline = Date.now() + READY_TIMEOUT_MS;
    while (!this.hasEnded && Date.now() < deadline) {
      const file = await readPostmasterFile(cluster);
      if (file?.pid === this.pid && file.ready) return;
      await delay(10);
    }
    const reason = this.hasEnded ? 'it ended' : `it was not ready after ${READY_TIMEOUT_MS} ms`;
    await this.stop();
    throw new EmbeddedPostgresError('start-failed', { reason, output: await this.logTail() });
  }

  async stop(): Promise<void> {
    if (this.hasEnded) return;
    await endPostmaster(this.pid, () => this.hasEnded);
  }

  /** What this server has logged, at most its last 4,000 characters. */
  private async logTail(): Promise<string> {
    const bytes = await readFile(this.logFile);
    return bytes.subarray(this.logStart).toString('utf8').slice(-4000).trim();
  }
}
