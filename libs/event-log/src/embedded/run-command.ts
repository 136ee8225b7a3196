import { execFile } from 'node:child_process';

/** A user and group to run as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface CommandResult {
  readonly ok: boolean;
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
      const ran = error === null || typeof error.code === 'number';
      const output = `${stdout}${stderr}`.trim();
      resolve({ ok: error === null, output: ran ? output : `${output}\n${error.message}`.trim() });
    });
  });
}

/** PG* variables of the caller would redirect the server's programs, and locale variables their messages. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|LD_)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
