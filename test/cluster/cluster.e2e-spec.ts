import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  openEventStoreDbEventLog,
  openPostgresEventLog,
  type EventLog,
  type RecordedEvent,
} from '@ledger/event-log';
import { collect } from '@ledger/event-log/testing';
import { account } from '../faults/account.js';
import { describeOnServer, unusedLogName } from '../support/eventstoredb-server.js';
import { seeded } from '../support/seeded.js';
import { Commands } from './commands.js';
import { Queries } from './queries.js';
import { TwoOfEach, type LogPlace } from './two-of-each.js';

const seed = Number(process.env['SEED'] ?? randomInt(1_000_000));
const CLIENTS = 8;
/** Answers to wait for before, between and after the kills. */
const STRETCH = 150;
const READER = 'stream_heads_v1';

describe('two of each process, the log in PostgreSQL', () => {
  describeCluster({ EVENT_LOG: 'postgres' }, (database) =>
    openPostgresEventLog({ url: database, role: 'ledger_reader' }),
  );
});

describeOnServer('two of each process, the log on EventStoreDB', (url) => {
  const name = unusedLogName();
  describeCluster(
    { EVENT_LOG: 'eventstoredb', EVENTSTOREDB_URL: url, EVENTSTOREDB_LOG: name },
    () => openEventStoreDbEventLog({ url, name }),
  );
});

function describeCluster(place: LogPlace, open: (database: string) => Promise<EventLog>): void {
  let cluster: TwoOfEach;
  let commands: Commands;
  let queries: Queries;
  let events: readonly RecordedEvent[];
  let takeoverSeconds: number;

  beforeAll(async () => {
    cluster = await TwoOfEach.start(place);
    const addresses = (name: string) => () => cluster.running(name).map(({ url }) => url);
    queries = new Queries({ token: cluster.token, targets: addresses('query-api') });
    commands = new Commands({
      token: cluster.token,
      targets: addresses('command-api'),
      random: seeded(seed),
      afterwards: ({ position }) => queries.notBefore(position),
    });
    commands.start(CLIENTS);
    await commands.more(STRETCH);
    await cluster.running('command-api')[0]?.end('SIGKILL');
    await commands.more(STRETCH);
    await cluster.running('query-api')[0]?.end('SIGKILL');
    await commands.more(STRETCH);
    takeoverSeconds = await secondsUntilTakenOver();
    await commands.more(STRETCH);
    await commands.stop();
    const asked = queries.answered;
    const figures = { answered: commands.answered.length, asked, takeoverSeconds };
    console.log(`${place['EVENT_LOG'] ?? ''}, seed ${seed}: ${JSON.stringify(figures)}`);
    const log = await open(cluster.database.url);
    events = await collect(log.readAll());
    await log.close();
  }, 240_000);

  afterAll(() => cluster.stop());

  it(`every command that was answered is in the log, once and where it was said to be (seed ${seed})`, () => {
    const leaves = new Map(events.map(({ envelope, leaf }) => [envelope.id, leaf]));
    const acknowledged = commands.answered.map((answer) => {
      return { ...answer, kind: 'recorded', leaf: leaves.get(answer.ids.at(-1)!) ?? '' } as const;
    });
    const dense = place['EVENT_LOG'] === 'postgres';
    expect(account(events, acknowledged, { dense })).toEqual({
      acknowledged: commands.answered.length,
      events: commands.answered.flatMap(({ ids }) => ids).length,
      lost: 0,
      moved: 0,
      doubled: 0,
      gaps: 0,
      broken: 0,
    });
    expect(commands.answered.length).toBeGreaterThanOrEqual(4 * STRETCH);
  });

  it('a command that reached both at once was answered alike, and none was refused', () => {
    expect(commands.unlike).toEqual([]);
  });

  it('a query never showed less than the answer that its asker had', () => {
    expect(queries.wrong).toEqual([]);
    expect(queries.answered).toBeGreaterThan(STRETCH / 2);
  });

  it('the other projector took over within 5 s of the death of the one that worked', () => {
    expect(takeoverSeconds).toBeLessThan(5);
  });

  it('the read model skipped and doubled nothing', async () => {
    const heads = new Map<string, { events: number; leaf: string }>();
    for (const { envelope, leaf } of events) {
      const known = heads.get(envelope.stream)?.events ?? 0;
      heads.set(envelope.stream, { events: known + 1, leaf });
    }
    const last = events.at(-1)!.position;
    while ((await standing()).position < last) await sleep(50);
    const { rows } = await cluster.database.pool.query<{ stream: string; n: number; leaf: string }>(
      `select stream, events as n, encode(leaf, 'hex') as leaf from ${READER}.stream_head`,
    );
    const found = new Map(rows.map(({ stream, n, leaf }) => [stream, { events: n, leaf }]));
    expect(found).toEqual(heads);
  });

  /** Kills the projector that keeps the read model, and waits until the other one has moved it. */
  async function secondsUntilTakenOver(): Promise<number> {
    let worker;
    while (worker === undefined) {
      const { holder } = await standing();
      worker = cluster.running('projector').find(({ pid }) => holder.includes(`/${pid}/`));
      await sleep(20);
    }
    await worker.end('SIGKILL');
    const killed = performance.now();
    const { holder, position } = await standing();
    for (;;) {
      const now = await standing();
      if (now.holder !== holder && now.position > position) break;
      await sleep(20);
    }
    return (performance.now() - killed) / 1_000;
  }

  async function standing(): Promise<{ readonly holder: string; readonly position: bigint }> {
    const { rows } = await cluster.database.pool.query<{ holder: string; position: string }>(
      `select coalesce(holder, '') as holder, position::text from projection.checkpoint where reader = $1`,
      [READER],
    );
    return { holder: rows[0]?.holder ?? '', position: BigInt(rows[0]?.position ?? 0) };
  }
}
