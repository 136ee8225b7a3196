import { fork } from 'node:child_process';
import { on } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Bench } from '../bench.js';

/** A process of its own, so that what it holds and what it burns is its own. */
export interface Child<Report> {
  /** The next thing it tells. @throws Error if it ends instead */
  next(): Promise<Report>;
  readonly send: (message: object) => void;
  /** Ends it before the row does. */
  readonly end: () => void;
}

/**
 * Runs `SCRIPT.process.ts` of this folder with an order that it reads by `ordered`, until it ends or the row does.
 *
 * @param options of Node.js, such as `--expose-gc`
 */
export function startChild<Report>(
  { atEnd, signal }: Pick<Bench, 'atEnd' | 'signal'>,
  script: string,
  order: object,
  options: readonly string[] = [],
): Child<Report> {
  const file = fileURLToPath(new URL(`${script}.process.ts`, import.meta.url));
  const execArgv = ['--import', 'tsx', ...options];
  const child = fork(file, [JSON.stringify(order)], { execArgv, signal });
  atEnd(() => child.kill());
  const reports = on(child, 'message', { close: ['exit'] });
  return {
    next: async () => {
      const { done, value } = (await reports.next()) as IteratorResult<[Report], undefined>;
      if (done === true) throw new Error(`${script} ended too early (${child.exitCode})`);
      return value[0];
    },
    send: (message) => child.send(message),
    end: () => {
      child.disconnect();
    },
  };
}
