import { HOUSE_ITEMS, ReferenceLoader } from '@ledger/agency';
import { openPostgresEventLog } from '@ledger/event-log';
import { EVENT_REGISTRY, MIGRATIONS } from '@ledger/installation';
import { migrate } from '@ledger/platform';
import { taskStream } from '@ledger/task';
import { ownDatabase, type Bench } from '../bench.js';
import { withClient } from '../connection.js';
import { BEGUN, sealedAs } from '../workload/sealed-story.js';
import { taskId } from './task-id.js';

const BATCH = 500;

/**
 * An installation that holds the calendar, the terms, and that many tasks, assigned and acknowledged, for this row alone.
 *
 * @returns the URL of its database
 */
export async function assignedTasks(bench: Bench, count: number): Promise<string> {
  const databaseUrl = await ownDatabase(bench);
  await migrate({ url: databaseUrl, migrations: MIGRATIONS });
  const log = await openPostgresEventLog({ url: databaseUrl, role: 'ledger_migrator' });
  const tools = { log, registry: EVENT_REGISTRY, clock: () => new Date().toISOString() };
  const { refused } = await new ReferenceLoader(tools).load(HOUSE_ITEMS);
  if (refused.length > 0)
    throw new Error(`the house was not furnished: ${JSON.stringify(refused)}`);
  const { origin } = await log.identity();
  const streams = Array.from({ length: count }, (_, n) => taskStream(taskId(n)));
  for (let n = 0; n < count; n += BATCH) {
    const batch = streams
      .slice(n, n + BATCH)
      .flatMap((stream) => sealedAs(BEGUN, { origin, stream }));
    await log.ingest(await log.head(), batch);
  }
  await log.close();
  await withClient(databaseUrl, (client) => client.query('vacuum analyze ledger_log.events'));
  bench.progress(`assigned ${count} tasks`);
  return databaseUrl;
}
