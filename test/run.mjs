/**
 * What `npm test` runs: installs what is missing, builds, runs Jest with the given arguments and ends with the line
 * `N passed, N failed[, N skipped]`. The exit code is not 0 when a test failed or none ran.
 */
import { requireNode } from '../.ci/node-version.mjs';

requireNode();
const { runTests } = await import('./support/run-tests.mjs');
process.exitCode = await runTests(process.argv.slice(2));
