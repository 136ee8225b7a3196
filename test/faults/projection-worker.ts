/**
 * A projection worker as a process of its own, for tests that kill it. Reads its orders from the environment, catches
 * up with the log, prints how that ended, and dies or falls asleep where it is told to.
 */
import { openPostgresEventLog } from '@ledger/event-log';
import {
  openProjectorPool,
  ProjectionRunner,
  streamHeads,
  switchVersion,
  type Failpoint,
} from '@ledger/projection';
import { RecordingMonitor, SAMPLE_LEASE_MS } from '@ledger/projection/testing';
import type { WorkerOrders } from './projection-process.js';

const orders = JSON.parse(process.env['WORKER_ORDERS'] ?? '') as WorkerOrders;
const projection = { ...streamHeads, version: orders.version };

let reached = 0;
const failpoints = {
  reach: async (point: Failpoint) => {
    if (point !== orders.point) return;
    reached += 1;
    if (reached === orders.times) process.kill(process.pid, orders.signal);
    // A stopped process must not run on in the moment before the signal takes effect.
    await new Promise((resolve) => setTimeout(resolve, reached === orders.times ? 100 : 0));
  },
};

const log = await openPostgresEventLog({ url: orders.url, role: 'ledger_reader' });
const pool = openProjectorPool({ url: orders.url, connections: 3 });
const runner = new ProjectionRunner({
  log,
  pool,
  projection,
  registry: { knows: () => true },
  monitor: new RecordingMonitor(),
  batchSize: 50,
  stretchSize: 100,
  leaseMs: SAMPLE_LEASE_MS,
  failpoints,
});
const end = await runner.run({ signal: new AbortController().signal, until: 'caught-up' });
const request = { projection: projection.name, version: projection.version };
const refused = orders.switches ? await switchVersion(request, { pool, log, failpoints }) : null;
await pool.end();
await log.close();
process.stdout.write(`${end}${refused === null ? '' : ` ${refused.refused}`}\n`);
