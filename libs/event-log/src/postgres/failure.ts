/**
 * What a failed statement says about its transaction. `lost`: it may have been committed. `retry`: it was not, and may
 * succeed soon. `fatal`: it was not, and the same statement will fail again.
 */
export type FailureKind = 'lost' | 'retry' | 'fatal';

/** SQLSTATEs after which the server or the connection is gone, the transaction's end unknown. */
const LOST = /^(08|57P0[1-5]|58)/;
/** Serialization, resources (full disk, memory, connections), lock or statement time-out, standby, start-up. */
const RETRY = /^(40|53|55P03|57014|57P03|25006)/;

/** No connection could be opened, so nothing was sent. */
export class NotConnectedError extends Error {
  constructor(cause: unknown) {
    super(reason(cause), { cause });
    this.name = 'NotConnectedError';
  }
}

export function failureKind(error: unknown): FailureKind {
  if (error instanceof NotConnectedError) return 'retry';
  const state = sqlState(error);
  if (state === undefined) return 'lost';
  if (RETRY.test(state)) return 'retry';
  return LOST.test(state) ? 'lost' : 'fatal';
}

/** Five-character SQLSTATE of a server's error; undefined for errors of the connection itself (ECONNRESET, …). */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  const { code } = error;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

export function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ');
  return error instanceof Error && error.message !== '' ? error.message : String(sqlState(error));
}
