import { writeFile } from 'node:fs/promises';
import { stopOnSignals } from '@ledger/event-log';
import { parseArguments, UsageError, type BenchArguments } from './arguments.js';
import { FULL, QUICK } from './bench-row.js';
import { startBenchServer } from './bench-server.js';
import { machineFacts, measuredCommit, type MachineFacts } from './machine.js';
import { referencePage, type Report } from './report/reference-page.js';
import { textTable } from './report/text-table.js';
import { ROWS } from './rows/rows.js';
import { runBench, type BenchRun } from './run-bench.js';

const PAGE = new URL('../../../docs/reference/benchmarks.md', import.meta.url);

const began = performance.now();

/** Progress goes beside the result, so that what is piped away is the result alone. */
function say(line: string): void {
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stderr.write(`${String(seconds).padStart(4)} s  ${line}\n`);
}

async function bench(asked: BenchArguments): Promise<boolean> {
  const { rows: names, quick, tasks, json, write } = asked;
  const scale = quick ? QUICK : FULL;
  const rows = ROWS.filter(({ name }) => names.includes(name));
  const server = await startBenchServer();
  const stopping = new AbortController();
  const { signal } = stopping;
  const environment = process.env;
  const stop = () => {
    stopping.abort();
    return server.stop();
  };
  const release = stopOnSignals(stop, console.error);
  try {
    const measured = {
      commit: await measuredCommit(),
      facts: await machineFacts(server.folder, server.version),
    };
    console.log(factLines([['commit', measured.commit], ...measured.facts]));
    const run = await runBench(rows, {
      server,
      scale: { ...scale, tasks: tasks ?? scale.tasks },
      say,
      signal,
      environment,
    });
    // Half a run is no result; the process now ends by the signal that it got.
    if (signal.aborted) return false;
    console.log(`\n${textTable(run.results)}`);
    for (const name of run.skipped) console.log(`SKIPPED ${name}`);
    if (json !== null) await writeFile(json, `${JSON.stringify(run.results, null, 2)}\n`);
    if (write) await writePage(run, measured);
    return run.failed.length === 0;
  } finally {
    release();
    await server.stop();
  }
}

/** A page with a hole would pass for a whole run. */
async function writePage(
  { results, failed }: BenchRun,
  measured: Pick<Report, 'commit' | 'facts'>,
): Promise<void> {
  if (failed.length > 0) throw new Error(`the page was not written: ${failed.join(', ')} failed`);
  const day = new Date().toISOString().slice(0, 10);
  await writeFile(PAGE, referencePage({ day, ...measured, rows: ROWS, results }));
}

function factLines(facts: MachineFacts): string {
  return facts.map(([name, value]) => `${name.padEnd(12)} ${value}`).join('\n');
}

try {
  const names = ROWS.map(({ name }) => name);
  const passed = await bench(parseArguments(process.argv.slice(2), names));
  process.exitCode = passed ? 0 : 1;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
