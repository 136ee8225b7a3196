import type { Environment } from '@ledger/platform';
import { runCli } from '../run-cli.js';

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process and keeps what it writes. */
export async function cli(environment: Environment, ...commandLine: string[]): Promise<Ended> {
  const written = { stdout: '', stderr: '' };
  const keep = (stream: keyof typeof written) => ({
    write: (text: string) => {
      written[stream] += text;
      return true;
    },
  });
  const status = await runCli(commandLine, {
    environment,
    stdout: keep('stdout'),
    stderr: keep('stderr'),
    // The log compares clocks.
    now: () => new Date().toISOString(),
  });
  return { status, ...written };
}
