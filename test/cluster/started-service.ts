import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** One built process of an installation, on a free port of loopback. */
export class StartedService {
  readonly #child: ChildProcess;
  #output = '';

  private constructor(
    readonly name: string,
    environment: Readonly<Record<string, string>>,
  ) {
    const main = join(process.cwd(), `dist/apps/${name}/src/main.js`);
    this.#child = spawn(process.execPath, [main], {
      env: { ...process.env, NODE_OPTIONS: '', PORT: '0', LANGUAGE: 'en', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (text: Buffer) => (this.#output += text.toString()));
    }
  }

  /** Resolves once it serves. @throws Error with what it printed if it ended instead */
  static async start(
    name: string,
    environment: Readonly<Record<string, string>>,
  ): Promise<StartedService> {
    const service = new StartedService(name, environment);
    while (service.#served === null) {
      if (service.hasEnded) throw new Error(`${name} ended early: ${service.#output}`);
      await sleep(20);
    }
    return service;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Where it listens. */
  get url(): string {
    return this.#served ?? '';
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.hasEnded) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill(signal);
    await ended;
  }

  get #served(): string | null {
    return /"url":"(http:[^"]+)","msg":"serving"/.exec(this.#output)?.[1] ?? null;
  }
}
