import { destination as openDestination, pino, stdTimeFunctions, type Logger } from 'pino';
import type { Config } from '../config/config.js';
import { withoutSecrets } from './secrets.js';

export type { Logger } from 'pino';

export interface LoggerOptions {
  /** The program that writes, such as `cli` or `projector`. */
  readonly program: string;
  readonly level: Config['logLevel'];
  /** Programs whose standard output is data log to standard error. */
  readonly to: 'stdout' | 'stderr' | { write(line: string): void };
}

/**
 * The technical log: one JSON object per line, written at once so that nothing is lost when the process dies. Times are
 * UTC. Passwords in URLs are taken out of the finished line, wherever in it they were.
 */
export function createLogger({ program, level, to }: LoggerOptions): Logger {
  return pino(
    {
      level,
      base: { program, pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: withoutSecrets },
    },
    typeof to === 'object' ? to : openDestination({ dest: to === 'stdout' ? 1 : 2, sync: true }),
  );
}
