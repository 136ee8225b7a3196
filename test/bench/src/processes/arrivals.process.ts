/** Appends events at a steady rate whenever told to, and measures how soon the read model shows them. */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { openPostgresEventLog } from '@ledger/event-log';
import { isRefusal, RefusedError } from '@ledger/kernel';
import { openProjectorPool, ReadModels } from '@ledger/projection';
import { obligationHistory } from '@ledger/scorecard';
import { connect } from '../connection.js';
import { percentile } from '../statistics.js';
import { newTasks, TasksInTurn } from '../workload/arrivals.js';
import { tasksUnderWay } from '../workload/tasks-under-way.js';
import { ordered, tell } from './parent.js';

export interface ArrivalsOrder {
  readonly url: string;
}

/** Sent for each turn. */
export interface ArrivalsTurn {
  readonly perSecond: number;
  readonly windowMs: number;
}

/** Told once when ready, with zeros, and after each turn; milliseconds. */
export interface ArrivalsReport {
  readonly rate: number;
  /** From the answer that an event is recorded until the read model has it. */
  readonly visible: { readonly p50: number; readonly p99: number };
  /** From the answer to a bare insert until another connection hears of it and reads the row. */
  readonly bare: { readonly p50: number; readonly p99: number };
}

const TICK_MS = 10;
/** One append in so many is watched. */
const WATCHED = 40;
const BEGINNING = 2_000;
/** One event in so many goes on with a task of the history, of which the projector remembers nothing yet. */
const HISTORIC = 3;

const { url } = ordered() as ArrivalsOrder;
const log = await openPostgresEventLog({ url });
const { log: id, origin } = await log.identity();
const pool = openProjectorPool({ url, connections: 16 });
const models = new ReadModels(pool);
const historic = new TasksInTurn(origin, await tasksUnderWay(log));
const begun = new TasksInTurn(origin, newTasks(BEGINNING));
let sent = 0;

async function arrive(times: number[]): Promise<void> {
  const n = (sent += 1);
  const outcome = await log.append((n % HISTORIC === 0 ? historic : begun).next());
  if (isRefusal(outcome)) throw new RefusedError(outcome);
  if (n % WATCHED !== 0) return;
  const recorded = performance.now();
  const cursor = { log: id, position: outcome.position };
  const seen = await models.waitFor(obligationHistory.name, cursor, 10_000);
  if (isRefusal(seen)) throw new RefusedError(seen);
  times.push(performance.now() - recorded);
}

async function turn({ perSecond, windowMs }: ArrivalsTurn): Promise<void> {
  const times: number[] = [];
  const under: Promise<void>[] = [];
  const began = performance.now();
  let due = 0;
  while (performance.now() - began < windowMs) {
    const wanted = ((performance.now() - began) * perSecond) / 1_000;
    for (; due < wanted; due += 1) under.push(arrive(times));
    await sleep(TICK_MS);
  }
  await Promise.all(under);
  const seconds = (performance.now() - began) / 1_000;
  tell({ rate: due / seconds, visible: both(times), bare: both(await bareTimes()) });
}

/** Without any load: what a database takes to tell one connection what another has committed. */
async function bareTimes(): Promise<readonly number[]> {
  const [writer, reader] = [await connect(url), await connect(url)];
  await writer.query('create table if not exists public.told (n integer primary key)');
  await writer.query('truncate public.told');
  await reader.query('listen bare_told');
  const times: number[] = [];
  for (let n = 0; n < 200; n += 1) {
    const heard = once(reader, 'notification');
    await writer.query(`insert into public.told values (${String(n)}); notify bare_told`);
    const committed = performance.now();
    await heard;
    await reader.query('select max(n) from public.told');
    times.push(performance.now() - committed);
  }
  await Promise.all([writer.end(), reader.end()]);
  return times;
}

function both(times: readonly number[]) {
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

process.on('message', (order: ArrivalsTurn) => {
  void turn(order);
});
const none = { p50: 0, p99: 0 };
tell({ rate: 0, visible: none, bare: none } satisfies ArrivalsReport);
