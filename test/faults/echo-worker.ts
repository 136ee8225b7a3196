/**
 * A process of the ledger as a process of the system, for tests that kill it: it echoes what the log holds, and dies
 * where it is told to.
 */
import { openPostgresEventLog } from '@ledger/event-log';
import { openProjectorPool, type Failpoint } from '@ledger/projection';
import { processWorker } from '@ledger/projection/testing';
import { echoing, ECHOES } from './echo.js';

interface Orders {
  readonly url: string;
  readonly point: Failpoint;
  /** The how-manieth time that it gets there. */
  readonly times: number;
}

const orders = JSON.parse(process.env['WORKER_ORDERS'] ?? '') as Orders;

let reached = 0;
const reach = async (point: Failpoint) => {
  if (point !== orders.point) return;
  reached += 1;
  if (reached === orders.times) process.kill(process.pid, 'SIGKILL');
  await new Promise((resolve) => setTimeout(resolve, reached === orders.times ? 100 : 0));
};

const log = await openPostgresEventLog({ url: orders.url, role: 'ledger_appender' });
const pool = openProjectorPool({ url: orders.url, connections: 3 });
const clock = () => new Date().toISOString();
const options = { process: ECHOES, issuer: echoing(log), clock, failpoints: { reach } };
process.stdout.write(await processWorker(pool, log, options).catchUp());
await pool.end();
await log.close();
