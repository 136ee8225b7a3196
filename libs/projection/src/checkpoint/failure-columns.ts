import type { Failure } from './failure.js';

/** Columns of `projection.failure f` beside those of others; all null where there is none. */
export const FAILURE_COLUMNS = `f.reason, f.fix, f.position::text as failed_position, f.timer,
  f.event_id, f.event_type, f.error`;

export interface FailureColumns {
  readonly reason: Failure['reason'] | null;
  readonly fix: number;
  readonly failed_position: string;
  readonly timer: string | null;
  readonly event_id: string | null;
  readonly event_type: string | null;
  readonly error: string;
}

export function failureOf(row: FailureColumns): Failure | null {
  if (row.reason === null) return null;
  return {
    reason: row.reason,
    fix: row.fix,
    position: BigInt(row.failed_position),
    ...(row.timer === null ? {} : { timer: row.timer }),
    eventId: row.event_id,
    eventType: row.event_type,
    error: row.error,
  };
}
