import type { Position, RecordedEvent } from '@ledger/event-log';
import { UnknownEventTypeError } from '@ledger/kernel';
import type { Queryable } from '../database/queryable.js';
import { FencedError, type Checkpoint, type Holder } from './checkpoint.js';

/** Why a reader of the log stands still, and what would let it go on. */
export interface Failure {
  /**
   * `apply-threw`: only code with a higher `fix` goes on. `timer-threw`: likewise, at a timer of a process.
   * `unknown-type`: also code that knows the type. `unreadable`: the log itself cannot give the event; every start tries
   * again, since nothing has been run over it.
   */
  readonly reason: 'apply-threw' | 'timer-threw' | 'unknown-type' | 'unreadable';
  /** `fix` number of the code that failed. */
  readonly fix: number;
  /**
   * Of the event; if that is unreadable and the log not dense, the first that it can have. Of the checkpoint if a timer
   * threw.
   */
  readonly position: bigint;
  /** Key of the timer that threw; left out for an event. */
  readonly timer?: string;
  /** Null if unreadable, or if a timer threw. */
  readonly eventId: string | null;
  /** Likewise. */
  readonly eventType: string | null;
  /** Name and message of what was thrown. */
  readonly error: string;
}

/** Running code, as far as it decides whether to go on after a failure. */
export interface RunningCode {
  readonly fix: number;
  readonly registry: { knows(type: string): boolean };
}

const LONGEST_TEXT = 2_000;

export function failureAt(event: RecordedEvent, cause: unknown, fix: number): Failure {
  return {
    reason: cause instanceof UnknownEventTypeError ? 'unknown-type' : 'apply-threw',
    fix,
    position: event.position,
    eventId: event.envelope.id,
    eventType: storable(event.envelope.type),
    error: storable(String(cause)),
  };
}

/** A process threw when a timer of it was due. */
export function failureOfTimer(timer: string, at: Position, cause: unknown, fix: number): Failure {
  return {
    reason: 'timer-threw',
    fix,
    position: at,
    timer,
    eventId: null,
    eventType: null,
    error: storable(String(cause)),
  };
}

/** The log could not give the event that follows the checkpoint. */
export function unreadableAfter(position: Position, cause: unknown, fix: number): Failure {
  return {
    reason: 'unreadable',
    fix,
    position: position + 1n,
    eventId: null,
    eventType: null,
    error: storable(String(cause)),
  };
}

/** PostgreSQL's text holds no NUL, and an error may quote whatever the event held. */
function storable(text: string): string {
  return text.replaceAll('\0', '').slice(0, LONGEST_TEXT);
}

/** Whether this code would only run into the same event again. */
export function blocks(failure: Failure, code: RunningCode): boolean {
  if (code.fix > failure.fix) return false;
  switch (failure.reason) {
    case 'apply-threw':
    case 'timer-threw':
      return true;
    case 'unknown-type':
      return failure.eventType === null || !code.registry.knows(failure.eventType);
    case 'unreadable':
      return false;
  }
}

/**
 * Records that the reader stops at the checkpoint.
 *
 * @throws FencedError if the checkpoint was moved or the lease lost: then the error may come of that, not of the event
 */
export async function recordFailure(
  db: Queryable,
  { reader, holder }: Holder,
  at: Checkpoint,
  failure: Failure,
): Promise<void> {
  const { rowCount } = await db.query(
    `with mine as (
       select reader from projection.checkpoint
       where reader = $1 and holder = $2 and log = $3 and position = $4 for no key update
     )
     insert into projection.failure (reader, reason, fix, position, timer, event_id, event_type, error)
     select reader, $5, $6, $7, $8, $9, $10, $11 from mine
     on conflict (reader) do update
     set (reason, fix, position, timer, event_id, event_type, error, failed_at) =
       (excluded.reason, excluded.fix, excluded.position, excluded.timer, excluded.event_id,
        excluded.event_type, excluded.error, excluded.failed_at)`,
    [reader, holder, at.log, at.position, ...valuesOf(failure)],
  );
  if (rowCount !== 1) throw new FencedError(reader);
}

/** Forgets a failure that the reader has come past, in the transaction that brings it past. */
export async function clearFailure(tx: Queryable, reader: string, upTo: bigint): Promise<void> {
  await tx.query(
    'delete from projection.failure where reader = $1 and position <= $2 and timer is null',
    [reader, upTo],
  );
}

/** Forgets the failure of a timer, in the transaction that has its effects. */
export async function clearTimerFailure(
  tx: Queryable,
  reader: string,
  timers: readonly string[],
): Promise<void> {
  await tx.query('delete from projection.failure where reader = $1 and timer = any($2)', [
    reader,
    timers,
  ]);
}

function valuesOf(failure: Failure): readonly unknown[] {
  const { reason, fix, position, timer = null, eventId, eventType, error } = failure;
  return [reason, fix, position, timer, eventId, eventType, error];
}
