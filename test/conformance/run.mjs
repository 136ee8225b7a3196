/**
 * What `npm run test:conformance` runs: the one suite of the event log, against every adapter that can be had here. An
 * adapter that cannot is named with the reason, before and after, so that nobody takes it for tested.
 */
import { requireNode } from '../../.ci/node-version.mjs';

requireNode();
const { runTests } = await import('../support/run-tests.mjs');

const ADAPTERS = [
  { name: 'memory', spec: 'memory-event-log' },
  { name: 'postgres', spec: 'postgres-event-log' },
  { name: 'eventstoredb', spec: 'eventstoredb-event-log', needs: 'EVENTSTOREDB_URL' },
];

const isHad = ({ needs }) => needs === undefined || Boolean(process.env[needs]);
const had = ADAPTERS.filter(isHad);
const skipped = ADAPTERS.filter((adapter) => !isHad(adapter));

function say() {
  for (const { name, needs } of skipped) {
    console.log(`SKIPPED ${name}: ${needs} is not set / chưa đặt ${needs}`);
  }
}

console.log(`conformance of: ${had.map(({ name }) => name).join(', ')}`);
say();
const patterns = had.map(({ spec }) => `/${spec}\\.`);
const code = await runTests([...patterns, ...process.argv.slice(2)], { build: false });
say();
process.exitCode = code;
