import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { logPlaceOf } from './log-place.js';

const MAIN = join(process.cwd(), 'dist/apps/standalone/src/main.js');

/** The built product as a person starts it. */
export class StartedStandalone {
  readonly child: ChildProcess;
  output = '';

  constructor(dataDir: string, environment: NodeJS.ProcessEnv = {}) {
    this.child = spawn(process.execPath, [MAIN], {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        ...logPlaceOf(dataDir),
        DATA_DIR: dataDir,
        PORT: '0',
        LANGUAGE: 'en',
        DEMO: 'off',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (text: Buffer) => (this.output += text.toString()));
    }
  }

  /** Address it says it listens on. */
  async url(): Promise<string> {
    for (;;) {
      const url = /running at (http:\S+)/.exec(this.output)?.[1];
      if (url !== undefined) return url;
      if (this.child.exitCode !== null) throw new Error(`ended early: ${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      await once(this.child, 'close');
    }
    return this.child.exitCode;
  }

  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
    this.child.kill(signal);
    await this.ended();
  }
}
