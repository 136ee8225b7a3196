/** What `npm run bench` runs: installs what is missing, here and in the root, then measures. */
import { requireNode } from '../../.ci/node-version.mjs';
import { ensureInstalled } from '../../.ci/install.mjs';
import { runProgram } from '../../.ci/run-program.mjs';

requireNode();
await ensureInstalled();
await ensureInstalled('test/bench');
// The nursery of the programs that answer questions.
const options = ['--max-semi-space-size=64', '--import', 'tsx'];
const program = [...options, 'test/bench/src/main.ts', ...process.argv.slice(2)];
process.exitCode = await runProgram(process.execPath, program);
