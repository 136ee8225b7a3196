/**
 * What `npm start` runs: installs what is missing, builds, saying so, then starts the product in this terminal. Ctrl-C reaches the
 * product, which stops what it started; this process only waits for it.
 */
import { requireNode } from '../../.ci/node-version.mjs';

requireNode();
const { ensureInstalled } = await import('../../.ci/install.mjs');
const { compile, runProgram } = await import('../../.ci/run-program.mjs');
await ensureInstalled();
const built = await compile();
const main = new URL('../../dist/apps/standalone/src/main.js', import.meta.url);
// What is folded while a read model is filled, and an answer while it is made, outlive a smaller nursery and would be copied.
const program = ['--max-semi-space-size=64', main.pathname];
process.exitCode = built === 0 ? await runProgram(process.execPath, program) : built;
