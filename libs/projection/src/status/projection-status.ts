import type { Cursor, EventLog, Position, RecordedEvent } from '@ledger/event-log';
import { laterOf, millisBetween, type Instant } from '@ledger/kernel';
import type { Pool } from 'pg';
import type { Failure } from '../checkpoint/failure.js';
import { onConnection } from '../database/transaction.js';
import { readStatusRows, type StatusRow } from './status-rows.js';

/** What is asked of the log to tell how far behind it a reader is. */
export type MeasurableLog = Pick<EventLog, 'dense' | 'identity' | 'head' | 'readAll'>;

/** How far a version is behind the head of its log. */
export interface ProjectionLag {
  /** Positions between the two: events where the log is dense. */
  readonly events: bigint;
  /** Recorded time of the head less that of the position; null where a log that is not dense cannot tell. */
  readonly seconds: number | null;
  /** For how long the position has stood still although there was something to do; 0 at the head. */
  readonly stalledSeconds: number;
}

/** One version of one projection, as an operator sees it. */
export interface ProjectionStatus {
  readonly name: string;
  readonly version: number;
  readonly schema: string;
  /** Whether readers use this version. */
  readonly active: boolean;
  /** `building` until filled and indexed; `stopped` at the event that `failure` names. */
  readonly state: 'building' | 'live' | 'stopped';
  readonly position: Position;
  /** Position of the log's last event. */
  readonly head: Position;
  /** Null if the version was made from another log: no worker will touch it with this one. */
  readonly lag: ProjectionLag | null;
  /** Who works, and until when unless renewed; null while nobody does. */
  readonly lease: { readonly holder: string; readonly until: Instant } | null;
  readonly failure: Failure | null;
}

/** Every version there is, by name and version. */
export async function projectionStatus(
  pool: Pool,
  log: MeasurableLog,
): Promise<readonly ProjectionStatus[]> {
  const rows = await onConnection(pool, readStatusRows);
  // Asked after the rows, so that no position is past the head.
  const head = { log: (await log.identity()).log, position: await log.head() };
  const headTime = await timeOfHead(log, head);
  return Promise.all(
    rows.map(async (row) => ({
      name: row.name,
      version: row.version,
      schema: row.schema,
      active: row.active,
      state: stateOf(row),
      position: row.position,
      head: head.position,
      lag: row.log === head.log ? await lagOf(row, log, { ...head, time: headTime }) : null,
      lease: row.lease,
      failure: row.failure,
    })),
  );
}

interface Head extends Cursor {
  readonly time: Instant | null;
}

function stateOf({ failure, phase }: StatusRow): ProjectionStatus['state'] {
  if (failure !== null) return 'stopped';
  return phase === 'filling' ? 'building' : 'live';
}

async function lagOf(row: StatusRow, log: MeasurableLog, head: Head): Promise<ProjectionLag> {
  const events = head.position - row.position;
  const next = events > 0n ? await firstAfter(log, row) : undefined;
  if (next === undefined) return { events, seconds: 0, stalledSeconds: 0 };
  const idleSince = laterOf(row.movedAt, next.recordedTime);
  return {
    events,
    seconds:
      head.time === null ? null : secondsBetween(row.recordedTime ?? next.recordedTime, head.time),
    stalledSeconds: Math.max(0, secondsBetween(idleSince, row.now)),
  };
}

async function timeOfHead(log: MeasurableLog, head: Cursor): Promise<Instant | null> {
  if (!log.dense || head.position === 0n) return null;
  const last = await firstAfter(log, { log: head.log, position: head.position - 1n });
  return last?.recordedTime ?? null;
}

async function firstAfter(log: MeasurableLog, after: Cursor): Promise<RecordedEvent | undefined> {
  for await (const [first] of log.readAll({ after, batchSize: 1 })) return first;
  return undefined;
}

function secondsBetween(from: Instant, to: Instant): number {
  return millisBetween(from, to) / 1_000;
}
