import type { Cursor, EventLog, Position, RecordedEvent } from '@ledger/event-log';
import { laterOf, millisBetween, type Instant } from '@ledger/kernel';

/** What is asked of the log to tell how far behind it a reader is. */
export type MeasurableLog = Pick<EventLog, 'dense' | 'identity' | 'head' | 'readAll'>;

/** How far a reader is behind the head of its log. */
export interface ProjectionLag {
  /** Positions between the two: events where the log is dense. */
  readonly events: bigint;
  /** Recorded time of the head less that of the position; null where a log that is not dense cannot tell. */
  readonly seconds: number | null;
  /** For how long the position has stood still although there was something to do; 0 at the head. */
  readonly stalledSeconds: number;
}

/** Where a reader stands, by its checkpoint. */
export interface Standing extends Cursor {
  /** Recorded time of the position; null before the first event. */
  readonly recordedTime: Instant | null;
  readonly movedAt: Instant;
  /** By the clock of the database, like `movedAt`. */
  readonly now: Instant;
}

export interface LogHead extends Cursor {
  readonly time: Instant | null;
}

/** To be asked after the checkpoints, so that none of them is past the head. */
export async function headOf(log: MeasurableLog): Promise<LogHead> {
  const head = { log: (await log.identity()).log, position: await log.head() };
  return { ...head, time: await timeOfHead(log, head) };
}

/** Null if the reader belongs to another log: no worker will touch it with this one. */
export async function lagOf(
  standing: Standing,
  log: MeasurableLog,
  head: LogHead,
): Promise<ProjectionLag | null> {
  if (standing.log !== head.log) return null;
  const events = head.position - standing.position;
  const next = events > 0n ? await firstAfter(log, standing) : undefined;
  if (next === undefined) return { events, seconds: 0, stalledSeconds: 0 };
  const idleSince = laterOf(standing.movedAt, next.recordedTime);
  const begun = standing.recordedTime ?? next.recordedTime;
  return {
    events,
    seconds: head.time === null ? null : secondsBetween(begun, head.time),
    stalledSeconds: Math.max(0, secondsBetween(idleSince, standing.now)),
  };
}

async function timeOfHead(log: MeasurableLog, head: Cursor): Promise<Instant | null> {
  if (!log.dense || head.position === 0n) return null;
  const before: Position = head.position - 1n;
  const last = await firstAfter(log, { log: head.log, position: before });
  return last?.recordedTime ?? null;
}

async function firstAfter(
  log: MeasurableLog,
  { log: id, position }: Cursor,
): Promise<RecordedEvent | undefined> {
  const after = { log: id, position };
  for await (const [first] of log.readAll({ after, batchSize: 1 })) return first;
  return undefined;
}

function secondsBetween(from: Instant, to: Instant): number {
  return millisBetween(from, to) / 1_000;
}
