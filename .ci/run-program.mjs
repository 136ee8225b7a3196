import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { timed } from './timed.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the root of the project and shows what it prints. A signal to end is passed on, so that it can
 * clean up first.
 *
 * @returns its exit code; 1 if a signal ended it or it could not be run
 */
export function runProgram(program, args, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: 'inherit',
    });
    const pass = (signal) => child.kill(signal);
    const settle = (code) => {
      for (const signal of ENDING) process.off(signal, pass);
      resolve(code ?? 1);
    };
    for (const signal of ENDING) process.on(signal, pass);
    child.once('error', (error) => {
      console.error(String(error));
      settle(1);
    });
    child.once('exit', settle);
  });
}

/** Installs what the lock file of a folder names. */
export function installLocked(folder) {
  return runProgram('npm', ['ci', '--loglevel', 'error', '--prefix', folder]);
}

/** Compiles the programs. @returns the exit code of the compiler */
export function compile() {
  return timed('Đang biên dịch / building', () => runScript('build'));
}

/** Runs a script of package.json, without npm's own remarks. */
export function runScript(name) {
  return runProgram('npm', ['run', '--silent', name]);
}
