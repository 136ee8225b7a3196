import { execFile } from 'node:child_process';

/** A user and group to run as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface CommandResult {
  readonly ok: boolean;
  /** What it printed to both channels, or why it could not be run. */
  readonly output: string;
}

/**
 * Runs a program to its end, as another account where one is given (supplementary groups are dropped then). Never
 * rejects: a program that cannot be run is a result as well.
 */
export function runCommand(
  file: string,
  args: readonly string[],
  account: Account | null = null,
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const options = { cwd: '/', env: serverEnvironment(), ...account };
    execFile(file, args, options, (error, stdout, stderr) => {
      const notRun = error !== null && typeof error.code !== 'number' ? error.message : '';
      resolve({ ok: error === null, output: `${stdout}${stderr}${notRun}`.trim() });
    });
  });
}

const PASSED_ON = ['PATH', 'LD_LIBRARY_PATH', 'TMPDIR', 'TEMP', 'SystemRoot'];

/**
 * Nothing else is passed on: `PG*` and locale variables would change what the programs do, and this process's secrets
 * are none of their user's business.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const passed = Object.entries(process.env).filter(([name]) => PASSED_ON.includes(name));
  return { ...Object.fromEntries(passed), LC_ALL: 'C' };
}
