import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';

const END = '--- end of the block ---';

/** A shell as a person has it open: what one block sets, the next finds. */
export class Shell {
  readonly #child: ChildProcessWithoutNullStreams;
  #output = '';

  constructor(environment: NodeJS.ProcessEnv) {
    this.#child = spawn('bash', ['--noprofile', '--norc'], { env: environment });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.on('data', (text: Buffer) => (this.#output += text.toString()));
    }
  }

  /** @returns what the block printed */
  async run(block: string): Promise<string> {
    this.#output = '';
    this.#child.stdin.write(`${block}\necho; echo '${END}'\n`);
    while (!this.#output.includes(END)) {
      if (this.#child.exitCode !== null) throw new Error(`the shell ended: ${this.#output}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return this.#output.replace(END, '').trim();
  }

  async close(): Promise<void> {
    this.#child.stdin.end();
    if (this.#child.exitCode === null) await once(this.#child, 'close');
  }
}
