import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Recorded } from '../event-log.port.js';
import { createLogDatabase, type LogDatabase } from '../../../../test/support/log-database.js';
import { TcpProxy } from '../../../../test/support/tcp-proxy.js';
import { openPostgresEventLog, type PostgresEventLog } from './postgres-event-log.js';
import { expectRecorded, expectRefused } from '../testing/expectations.js';
import { collect, take } from '../testing/pages.js';
import { StreamWriter } from '../testing/stream-writer.js';

const clock = { now: () => new Date().toISOString() };

async function appendAfresh(task: StreamWriter): Promise<Recorded> {
  await task.reload();
  return task.append();
}

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 20) throw error;
      await sleep(50);
    }
  }
}

describe('outages between the application and PostgreSQL', () => {
  let database: LogDatabase;
  let proxy: TcpProxy;
  let log: PostgresEventLog;
  let origin: string;

  beforeAll(async () => {
    database = await createLogDatabase();
    proxy = await TcpProxy.before(database.url);
  });

  beforeEach(async () => {
    log = await openPostgresEventLog({
      url: proxy.through(database.url),
      settle: { settleMs: 3000 },
    });
    ({ origin } = await log.identity());
  });

  afterAll(async () => {
    await proxy.close();
    await database.drop();
  });

  const writer = () => new StreamWriter({ log, origin, clock, stream: `task-${randomUUID()}` });

  it('resolves a reply lost after COMMIT to the one recorded result', async () => {
    const task = writer();
    await task.append();
    const before = await log.head();
    const swallowed = proxy.swallowNextReply();
    const recorded = await task.append({ count: 3 });
    await swallowed;
    expect(recorded).toMatchObject({ repeated: true, revision: 3, position: before + 3n });
    expect(await log.head()).toBe(before + 3n);
    expect(await collect(log.readStream(task.stream))).toHaveLength(4);
    await log.close();
  });

  it('resolves a whole batch whose reply was lost, each append to its own result', async () => {
    const tasks = Array.from({ length: 20 }, writer);
    await tasks[0]!.append();
    const stale = tasks[0]!.prepare();
    await tasks[0]!.append();
    const before = await log.head();
    const swallowed = proxy.swallowNextReply();
    const outcomes = await Promise.all([
      log.append(stale),
      ...tasks.slice(1).map((task) => log.append(task.prepare())),
    ]);
    await swallowed;
    expectRefused(outcomes[0], 'log.conflict', { actual: '1' });
    const positions = outcomes.slice(1).map((outcome) => expectRecorded(outcome).position);
    expect(new Set(positions).size).toBe(19);
    expect(await log.head()).toBe(before + 19n);
    await log.close();
  });

  it('answers within its limit when the network is half-open, and heals by itself', async () => {
    const impatient = await openPostgresEventLog({
      url: proxy.through(database.url),
      timeoutMs: 300,
      settle: { settleMs: 500 },
    });
    const task = new StreamWriter({
      log: impatient,
      origin,
      clock,
      stream: `task-${randomUUID()}`,
    });
    await task.append();
    proxy.freeze();
    expectRefused(await impatient.append(task.prepare()), 'log.outcome-unknown');
    proxy.thaw();
    // What was held up may still arrive, so the stream may move once more under the writer.
    await expect(eventually(() => appendAfresh(task))).resolves.toMatchObject({ repeated: false });
    await Promise.all([impatient.close(), log.close()]);
  });

  it('follows the log across lost connections without gap or repeat', async () => {
    const after = { log: (await log.identity()).log, position: await log.head() };
    const following = take(log.subscribe({ after, batchSize: 3 }), 40);
    const writing = await openPostgresEventLog({ url: database.url });
    const task = new StreamWriter({ log: writing, origin, clock, stream: `task-${randomUUID()}` });
    for (let i = 0; i < 20; i += 1) {
      await task.append({ count: 2 });
      if (i % 5 === 0) {
        await database.pool.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and application_name like 'ledger%'`,
        );
      }
    }
    const revisions = (await following).map(({ envelope }) => envelope.rev);
    expect(revisions).toEqual(Array.from({ length: 40 }, (_, n) => n));
    await Promise.all([writing.close(), log.close()]);
  });

  it('delivers what no notification told of, by looking itself', async () => {
    const after = { log: (await log.identity()).log, position: await log.head() };
    const following = take(log.subscribe({ after }), 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const [event] = writer().prepare().events;
    await database.pool.query('insert into ledger_log.events values ($1, $2, 0, $3, $4, $5, $6)', [
      after.position + 1n,
      event!.envelope.stream,
      event!.envelope.id,
      Date.parse(event!.envelope.recordedAt),
      Buffer.from(event!.leaf, 'hex'),
      event!.bytes,
    ]);
    expect((await following)[0]?.leaf).toBe(event!.leaf);
    await log.close();
  });

  it('is not delayed by a session that idles in a transaction elsewhere in the cluster', async () => {
    const idle = await database.connect();
    await idle.query('begin isolation level repeatable read');
    await idle.query('select count(*) from ledger_log.events');
    await idle.query('create table held_open (n int)');
    const task = writer();
    const after = { log: (await log.identity()).log, position: await log.head() };
    const following = take(log.subscribe({ after }), 1000);
    for (let i = 0; i < 10; i += 1) await task.append({ count: 100 });
    expect((await following).at(-1)?.envelope.rev).toBe(999);
    await idle.query('rollback');
    await idle.end();
    await log.close();
  });
});
