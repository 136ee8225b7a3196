import { toResult, type BenchResult } from './bench-result.js';
import type { BenchRow, Scale } from './bench-row.js';
import type { BenchServer } from './bench-server.js';

export interface BenchRun {
  readonly results: readonly BenchResult[];
  /** Names of rows that could not be measured. */
  readonly failed: readonly string[];
}

/** Measures one row after another. A row that fails is told and spoils no other. */
export async function runBench(
  rows: readonly BenchRow[],
  server: BenchServer,
  { scale, say }: { readonly scale: Scale; readonly say: (line: string) => void },
): Promise<BenchRun> {
  const results: BenchResult[] = [];
  const failed: string[] = [];
  for (const row of rows) {
    const progress = (text: string) => {
      say(`${row.name}: ${text}`);
    };
    try {
      results.push(toResult(row, await row.measure({ server, scale, progress })));
    } catch (error) {
      failed.push(row.name);
      progress(
        `FAILED: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }
  return { results, failed };
}
