/** What `npm run cli` runs: builds the command line if that was never done, then runs it in this terminal. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireNode } from '../../.ci/node-version.mjs';

requireNode();
const main = fileURLToPath(new URL('../../dist/apps/cli/src/main.js', import.meta.url));
if (!existsSync(main)) {
  const { ensureInstalled } = await import('../../.ci/install.mjs');
  const { compile } = await import('../../.ci/run-program.mjs');
  await ensureInstalled();
  const built = await compile();
  if (built !== 0) process.exit(built);
}
// In this process, so that signals and exit status need no go-between.
process.argv.splice(1, 1, main);
await import(main);
