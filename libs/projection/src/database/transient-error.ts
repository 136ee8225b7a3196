import { RefusedError, type RefusalCode } from '@ledger/kernel';
import { DatabaseError } from 'pg';

/** The connection broke or could not be had: this says nothing about what was to be written. */
export class ConnectionLostError extends Error {
  constructor(cause: unknown) {
    super(`database connection lost: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.name = 'ConnectionLostError';
  }
}

/** Connection, rollback forced by concurrency, lack of resources, an operator's intervention, the system around it. */
const TRANSIENT_CLASSES: ReadonlySet<string> = new Set(['08', '40', '53', '57', '58']);

/** Idle or whole transaction took too long, a lock did, and a primary that has just become a standby. */
const TRANSIENT_STATES: ReadonlySet<string> = new Set(['25P03', '25P04', '55P03', '25006']);

const TRANSIENT_REFUSALS: ReadonlySet<RefusalCode> = new Set([
  'log.unavailable',
  'log.times-behind',
]);

/** Fixed text of the driver's own timeout, which has no SQLSTATE. */
const DRIVER_TIMEOUT = 'Query read timeout';

/** Whether the same work may well succeed later: an error of the surroundings, never of an event. */
export function isTransient(error: unknown): boolean {
  if (error instanceof ConnectionLostError) return true;
  if (error instanceof RefusedError) return TRANSIENT_REFUSALS.has(error.refusal.refused);
  if (!(error instanceof DatabaseError)) {
    return error instanceof Error && error.message === DRIVER_TIMEOUT;
  }
  const { code = '' } = error;
  return TRANSIENT_CLASSES.has(code.slice(0, 2)) || TRANSIENT_STATES.has(code);
}
