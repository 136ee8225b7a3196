import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLog, EventPages, RecordedEvent } from '@ledger/event-log';
import { collect } from '@ledger/event-log/testing';
import { createLogDatabase, type LogDatabase } from '../support/log-database.js';
import { account } from './account.js';
import { RAW_APPEND, WritersProcess, type Acknowledged } from './writers.js';

const seed = Number(process.env['SEED'] ?? randomInt(1_000_000));
const SECONDS = Number(process.env['FAULT_SECONDS'] ?? 2);
const READS = Math.max(12, SECONDS);

/** Positions as a follower meets them while others write, until it has met the head it is told. */
class Follower {
  readonly positions: bigint[] = [];
  readonly #leaving = new AbortController();
  readonly #done: Promise<void>;

  constructor(subscribe: (signal: AbortSignal) => EventPages) {
    this.#done = this.#follow(subscribe(this.#leaving.signal));
  }

  async until(head: bigint): Promise<readonly bigint[]> {
    while ((this.positions.at(-1) ?? 0n) < head) await sleep(20);
    this.#leaving.abort();
    await this.#done;
    return this.positions;
  }

  async #follow(pages: EventPages): Promise<void> {
    for await (const page of pages) this.positions.push(...page.map(({ position }) => position));
  }
}

describe(`16 writers in 3 processes that append, roll back and die (seed ${seed})`, () => {
  let database: LogDatabase;
  let log: EventLog;
  let events: readonly RecordedEvent[];
  let acknowledged: Acknowledged[];
  let followed: { readonly after: bigint; readonly positions: readonly bigint[] }[];

  beforeAll(async () => {
    database = await createLogDatabase();
    log = await database.open();
    const { log: id } = await log.identity();
    const order = { url: database.url, sharedStream: `shared-${randomUUID()}` };
    const start = (writers: number, n: number) =>
      WritersProcess.start({
        ...order,
        writers,
        seed: seed + n,
        sabotage: true,
        settleMs: 8000,
        rawAppend: RAW_APPEND,
      });
    const running = [await start(8, 1), await start(8, 2)];
    const followers: { after: bigint; follower: Follower }[] = [];
    const ended: WritersProcess[] = [];
    for (let n = 3; n < 3 + SECONDS * 2; n += 1) {
      const position = await log.head();
      const from = { batchSize: 1 + (n % 97), after: { log: id, position } };
      const follower = new Follower((signal) => log.subscribe({ ...from, signal }));
      followers.push({ after: position, follower });
      await sleep(250);
      const next = await start(8, n);
      const dying = running.shift();
      await dying?.kill();
      if (dying !== undefined) ended.push(dying);
      running.push(next);
    }
    for (const process of running) await process.stop();
    acknowledged = [...ended, ...running].flatMap((process) => process.acknowledged);
    events = await collect(log.readAll({ batchSize: 1000 }));
    const head = events.at(-1)?.position ?? 0n;
    followed = await Promise.all(
      followers.map(async ({ after, follower }) => ({
        after,
        positions: await follower.until(head),
      })),
    );
  }, 400_000);

  afterAll(async () => {
    await log.close();
    await database.drop();
  });

  it('loses, moves and doubles nothing, and leaves no gap', () => {
    expect(acknowledged.length).toBeGreaterThan(100);
    expect(account(events, acknowledged)).toEqual({
      acknowledged: acknowledged.length,
      events: events.length,
      lost: 0,
      moved: 0,
      doubled: 0,
      gaps: 0,
      broken: 0,
    });
  });

  it('recorded nothing that was rolled back', () => {
    const rolledBack = events.filter(({ envelope }) => envelope.stream.startsWith('rolled-back'));
    // Only the call whose connection was cut after its own COMMIT could be there, and none commits.
    expect(rolledBack).toEqual([]);
  });

  it('showed every follower, from wherever it began, each event once and in order', () => {
    for (const { after, positions } of followed) {
      const expected = Array.from(
        { length: events.length - Number(after) },
        (_, n) => after + BigInt(n) + 1n,
      );
      expect(positions).toEqual(expected);
    }
  });

  it('reads from positions all over the log what reading from the start gives', async () => {
    const { log: id } = await log.identity();
    for (let tried = 0; tried < READS; tried += 1) {
      const position = BigInt((tried * 7919 + seed) % events.length);
      const rest = collect(
        log.readAll({ after: { log: id, position }, batchSize: 1 + (tried % 500) }),
      );
      expect((await rest).map(({ leaf }) => leaf)).toEqual(
        events.slice(Number(position)).map(({ leaf }) => leaf),
      );
    }
  });
});
