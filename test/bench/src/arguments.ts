import { parseArgs } from 'node:util';

export interface BenchArguments {
  /** Names of the rows to run, in the order of the table. */
  readonly rows: readonly string[];
  readonly quick: boolean;
  /** Obligations of the history that is scored, where it is not what the scale says. */
  readonly tasks: number | null;
  /** Where the results go as JSON, relative to the working directory; null for nowhere. */
  readonly json: string | null;
  /** Whether the reference page is written anew. */
  readonly write: boolean;
}

/** The command line cannot be followed; the message says what can. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

const USAGE =
  'usage: npm run bench -- [--only NAME[,NAME]] [--quick] [--tasks N] [--json FILE] [--write]';

/** @throws UsageError */
export function parseArguments(given: readonly string[], names: readonly string[]): BenchArguments {
  const { only, quick, tasks, json, write } = parse(given);
  if (write && (quick || only !== undefined || tasks !== undefined)) {
    throw new UsageError('--write takes a whole run: leave out --only, --quick and --tasks');
  }
  return {
    rows: only === undefined ? names : chosen(only, names),
    quick,
    tasks: tasks === undefined ? null : countOf(tasks),
    json: json ?? null,
    write,
  };
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      options: {
        only: { type: 'string' },
        quick: { type: 'boolean', default: false },
        tasks: { type: 'string' },
        json: { type: 'string' },
        write: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function countOf(words: string): number {
  const count = Number(words);
  if (Number.isSafeInteger(count) && count >= 1_000) return count;
  throw new UsageError(`--tasks takes a whole number from 1000: ${words}\n${USAGE}`);
}

function chosen(only: string, names: readonly string[]): readonly string[] {
  const wanted = new Set(only.split(',').map((name) => name.trim()));
  const unknown = [...wanted].filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    const list = names.map((name) => `  ${name}`).join('\n');
    throw new UsageError(`no such row: ${unknown.join(', ')}\nthe rows are:\n${list}`);
  }
  return names.filter((name) => wanted.has(name));
}
