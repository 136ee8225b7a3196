/**
 * A process of writers for fault tests. Each writer owns a few streams and shares one with all others; every outcome
 * is printed as one line, synchronously, so that what was acknowledged is known even after a kill.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openPostgresEventLog, type EventLog } from '@ledger/event-log';
import { StreamWriter } from '@ledger/event-log/testing';
import { isRefusal } from '@ledger/kernel';
import { Client } from 'pg';
import { seeded } from '../support/seeded.js';
import type { Report, WritersOrder } from './writers.js';

const order = JSON.parse(process.argv[2] ?? '') as WritersOrder;
const log = await openPostgresEventLog({ url: order.url, settle: { settleMs: order.settleMs } });
const { origin } = await log.identity();
const clock = { now: () => new Date().toISOString() };
const random = seeded(order.seed);
let ended = false;
process.once('SIGTERM', () => (ended = true));

function report(line: Report): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function write(number: number, events: EventLog): Promise<void> {
  const own = Array.from({ length: 3 }, () => `task-${number}-${randomUUID()}`);
  const writers = [...own, order.sharedStream].map(
    (stream) => new StreamWriter({ log: events, origin, clock, stream }),
  );
  while (!ended) {
    const writer = writers[Math.floor(random() * writers.length)];
    if (writer !== undefined) await appendOnce(writer, 1 + Math.floor(random() * 3));
  }
}

async function appendOnce(writer: StreamWriter, count: number): Promise<void> {
  const request = writer.prepare({ count });
  const ids = request.events.map(({ envelope }) => envelope.id);
  const { stream } = request;
  const outcome = await log.append(request);
  if (!isRefusal(outcome)) {
    writer.follow(request);
    const { revision, position, leaf } = outcome;
    report({ kind: 'recorded', stream, ids, revision, position: String(position), leaf });
    return;
  }
  report({ kind: 'refused', stream, ids, code: outcome.refused });
  await reload(writer);
}

/** The stream may have moved, or the log may be away; either way its truth is asked for until it answers. */
async function reload(writer: StreamWriter): Promise<void> {
  for (;;) {
    try {
      await writer.reload();
      return;
    } catch (error) {
      if (ended) return;
      report({ kind: 'waiting', reason: String(error) });
      await sleep(100);
    }
  }
}

/** Appends inside transactions that are rolled back, or whose connection goes away before the end. */
async function sabotage(): Promise<void> {
  while (!ended) {
    const client = new Client({ connectionString: order.url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('begin');
      const stream = `rolled-back-${randomUUID()}`;
      const writer = new StreamWriter({ log, origin, clock, stream });
      await client.query(order.rawAppend, rawValues(writer));
      if (random() < 0.5) await client.query('rollback');
    } catch {
      // The server may be down; the next round finds out.
    }
    await client.end().catch(() => undefined);
    await sleep(20);
  }
}

function rawValues(writer: StreamWriter): unknown[] {
  const [event] = writer.prepare().events;
  if (event === undefined) throw new Error('nothing prepared');
  const { stream, id, recordedAt } = event.envelope;
  const { length } = event.bytes;
  return [[stream], [id], [Date.parse(recordedAt)], [length], event.bytes];
}

report({ kind: 'started' });
const writing = Array.from({ length: order.writers }, (_, number) => write(number, log));
if (order.sabotage) writing.push(sabotage());
await Promise.all(writing);
await log.close();
