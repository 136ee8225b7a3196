import type { Instant } from '@ledger/kernel';
import type { Environment, ProgressOutput } from '@ledger/platform';

/** What surrounds a command: given by the process, or by a test. */
export interface Terminal {
  readonly environment: Environment;
  /** Takes what was asked for. */
  readonly stdout: { write(text: string): unknown };
  /** Takes everything said about it: progress, refusals, the technical log. */
  readonly stderr: ProgressOutput;
  now(): Instant;
}

export function processTerminal(): Terminal {
  for (const output of [process.stdout, process.stderr]) letReadersGo(output);
  return {
    environment: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => new Date().toISOString(),
  };
}

/** A reader that has seen enough, such as `head`, ends nothing: what was begun is brought to its end. */
export function letReadersGo(output: NodeJS.EventEmitter): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
