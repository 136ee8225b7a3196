/**
 * What `npm run check` runs: every script of package.json whose name begins with `check:`, in that order. Prints the
 * time of each and, at the end, the names of those that failed.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { requireNode } from './node-version.mjs';
import { ensureInstalled } from './install.mjs';
import { ROOT, runScript } from './run-program.mjs';

requireNode();
await ensureInstalled();
const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
const steps = Object.keys(scripts).filter((name) => name.startsWith('check:'));
const failed = [];
for (const step of steps) {
  const began = performance.now();
  const passed = (await runScript(step)) === 0;
  if (!passed) failed.push(step);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${passed ? 'passed' : 'FAILED'}  ${step}  ${seconds} s`);
}
if (failed.length > 0) {
  console.error(`failed: ${failed.join(', ')}`);
  process.exit(1);
}
