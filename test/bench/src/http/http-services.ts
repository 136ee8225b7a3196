import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalIssuer, type LocalIssuer } from '@ledger/access';
import type { Bench } from '../bench.js';
import { withClient } from '../connection.js';
import { assignedTasks } from './http-tasks.js';
import { buildServices, startHttpService } from './service-process.js';
import { taskId } from './task-id.js';

/** Of the agency that leads the tasks. */
const OFFICER: Parameters<LocalIssuer['issue']>[0] = {
  person: 'p-officer',
  agency: 'btttt',
  roles: ['lead-officer'],
  capacity: null,
};

export interface HttpServices {
  /** URL of the command service of the product. */
  readonly command: string;
  /** URL of the service that updates a row and inserts an audit row. */
  readonly crud: string;
  /** Of somebody who may report on every task. */
  readonly token: string;
}

/** Starts both services on one database that holds the same tasks for both, until the row ends. */
export async function startHttpServices(bench: Bench, tasks: number): Promise<HttpServices> {
  await buildServices(bench);
  const databaseUrl = await assignedTasks(bench, tasks);
  const dataDir = await mkdtemp(join(tmpdir(), 'ledger-bench-key-'));
  bench.atEnd(() => rm(dataDir, { recursive: true }));
  const issuer = await openLocalIssuer(dataDir);
  const token = await issuer.issue(OFFICER, 24);
  const setting = { databaseUrl, dataDir };
  const command = await startHttpService(bench, 'command', setting);
  const crud = await startHttpService(bench, 'crud', setting);
  await keepTasks(databaseUrl, tasks);
  return { command, crud, token };
}

/** What is in the log for one service is in the table of the other, which made it when it started. */
async function keepTasks(databaseUrl: string, count: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, n) => taskId(n));
  await withClient(databaseUrl, async (client) => {
    await client.query(
      `insert into crud_task (id, lead, summary, "updatedAt") select id, $2, '', now() from unnest($1::uuid[]) as id`,
      [ids, OFFICER.agency],
    );
    await client.query('vacuum analyze crud_task');
  });
}
