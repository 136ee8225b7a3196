import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../../.ci/install.mjs';
import { compile, runProgram } from '../../.ci/run-program.mjs';

/**
 * @param jestArguments which tests, and how
 * @param options.build whether these tests start the built product; default true
 * @param options.environment variables for the tests
 * @returns the exit code
 */
export async function runTests(jestArguments, { build = true, environment = {} } = {}) {
  await ensureInstalled();
  const ready = !build || (await compile()) === 0;
  const outcome = ready ? await runJest(jestArguments, environment) : { code: 1, result: null };
  const { line, passed } = closingLine(outcome);
  console.log(line);
  return passed ? 0 : 1;
}

async function runJest(jestArguments, variables) {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-results-'));
  const outputFile = join(folder, 'results.json');
  const options = [process.env.NODE_OPTIONS, '--experimental-vm-modules'];
  if (process.allowedNodeEnvironmentFlags.has('--disable-warning')) {
    options.push('--disable-warning=ExperimentalWarning');
  }
  try {
    const jest = [fileURLToPath(import.meta.resolve('jest/bin/jest')), '--json'];
    const environment = { ...variables, NODE_OPTIONS: options.filter(Boolean).join(' ') };
    const args = [...jest, '--outputFile', outputFile, ...jestArguments];
    const code = await runProgram(process.execPath, args, environment);
    const text = await readFile(outputFile, 'utf8').catch(() => 'null');
    return { code, result: JSON.parse(text) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Counts what Jest reported. A file that could not be loaded is one failure, and so is a run that went wrong outside
 * of any test, such as a database that did not start.
 */
export function closingLine({ code, result }) {
  const passed = result?.numPassedTests ?? 0;
  const skipped = (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  const reported = (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
  const failed = reported === 0 && code !== 0 ? 1 : reported;
  const counts = [`${passed} passed`, `${failed} failed`];
  if (skipped > 0) counts.push(`${skipped} skipped`);
  return { line: counts.join(', '), passed: failed === 0 && passed > 0 };
}
