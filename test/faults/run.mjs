/**
 * What `npm run test:faults` runs: the fault tests of `npm test`, for longer. Arguments choose files by part of their
 * name; `eventstoredb` needs a server (see CONTRIBUTING). Every test prints its seed; `SEED=… npm run test:faults`
 * repeats it.
 */
import { requireNode } from '../../.ci/node-version.mjs';

requireNode();
const { runTests } = await import('../support/run-tests.mjs');

const names = process.argv.slice(2);
const environment = {
  FAULT_ROUNDS: process.env.FAULT_ROUNDS ?? '50',
  FAULT_SECONDS: process.env.FAULT_SECONDS ?? '60',
  MERGER_RACES: process.env.MERGER_RACES ?? '1000',
};
const patterns =
  names.length === 0 ? ['test/faults/'] : names.map((name) => `test/faults/.*${name}`);
process.exitCode = await runTests(patterns, { build: false, environment });
