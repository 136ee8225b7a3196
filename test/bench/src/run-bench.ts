import { toResult, type BenchResult } from './bench-result.js';
import type { BenchRow, Scale } from './bench-row.js';
import type { BenchServer } from './bench-server.js';
import type { Bench } from './bench.js';

export interface BenchRun {
  readonly results: readonly BenchResult[];
  /** Names of rows that could not be measured. */
  readonly failed: readonly string[];
  /** Names of rows that were not measured because what they need is not there. */
  readonly skipped: readonly string[];
}

export interface BenchSetting {
  readonly server: BenchServer;
  readonly scale: Scale;
  readonly say: (line: string) => void;
  /** Ends the run. */
  readonly signal: AbortSignal;
  readonly environment: NodeJS.ProcessEnv;
}

/** Measures one row after another. A row that fails or lacks what it needs is told and spoils no other. */
export async function runBench(
  rows: readonly BenchRow[],
  { server, scale, say, signal, environment }: BenchSetting,
): Promise<BenchRun> {
  const results: BenchResult[] = [];
  const failed: string[] = [];
  const skipped: string[] = [];
  const once = onceEach();
  for (const row of rows) {
    const progress = (text: string) => {
      say(`${row.name}: ${text}`);
    };
    if (lacks(row, environment)) {
      skipped.push(row.name);
      progress(`SKIPPED: ${row.needs ?? ''} is not set`);
      continue;
    }
    try {
      results.push(await measured(row, { server, scale, progress, signal, once }));
    } catch (error) {
      failed.push(row.name);
      // What is cut off in the middle fails in many ways, none of which says anything.
      if (!signal.aborted) progress(`FAILED: ${told(error)}`);
    }
    if (signal.aborted) break;
  }
  return { results, failed, skipped };
}

function lacks({ needs }: BenchRow, environment: NodeJS.ProcessEnv): boolean {
  return needs !== undefined && (environment[needs] ?? '') === '';
}

function told(error: unknown): string {
  return error instanceof Error ? String(error.stack) : String(error);
}

async function measured(row: BenchRow, bench: Omit<Bench, 'atEnd'>): Promise<BenchResult> {
  const closing: (() => unknown)[] = [];
  const atEnd = (close: () => unknown) => closing.unshift(close);
  try {
    return toResult(row, await row.measure({ ...bench, atEnd }));
  } finally {
    for (const close of closing) await close();
  }
}

/** Keeps what was made under its name, for one run. */
function onceEach(): Bench['once'] {
  const made = new Map<string, Promise<unknown>>();
  return <T>(name: string, make: () => Promise<T>) => {
    const known = made.get(name) ?? make();
    made.set(name, known);
    return known as Promise<T>;
  };
}
