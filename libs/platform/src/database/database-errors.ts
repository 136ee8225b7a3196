import { isNativeError } from 'node:util/types';
import { refuse, RefusedError, type Refusal } from '@ledger/kernel';
import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';

/** SQLSTATE codes of PostgreSQL (its appendix A). */
const INSUFFICIENT_PRIVILEGE = '42501';
const INVALID_PARAMETER_VALUE = '22023';
const CONCURRENT_CHANGE: readonly (string | undefined)[] = ['23505', '42710', 'XX000'];
/** Invalid authorization specification: the server is there and says no. */
const LOGIN_REFUSED = '28';
/** Connection exception, unknown database, insufficient resources, operator intervention. */
const OUT_OF_REACH = /^(08|3D|53|57P)/;

/** How Node names a network error, and how the client says that a connection ended or never came. */
const NETWORK_ERROR = /^E[A-Z]/;
const CONNECTION_LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired$)/;

/** The session asked for a role that does not exist: nothing was ever migrated on this server. */
export function isUnknownRole(error: unknown): boolean {
  return hasCode(error, INVALID_PARAMETER_VALUE) && error.message.includes('role');
}

export function isPrivilegeMissing(error: unknown): error is DatabaseError {
  return hasCode(error, INSUFFICIENT_PRIVILEGE);
}

/** Another session created or granted the same at the same moment; looking again settles it. */
export function isConcurrentChange(error: unknown): boolean {
  return error instanceof DatabaseError && CONCURRENT_CHANGE.includes(error.code);
}

/**
 * Turns the loss of the database into a refusal; any other error stays what it is.
 *
 * @throws RefusedError `database.unavailable`, `database.login-refused`
 */
export async function withDatabaseRefusals<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refusal = refusalOfLoss(error);
    throw refusal === null ? error : new RefusedError(refusal);
  }
}

/** What to tell of an error that means that the database is out of reach or lets nobody in; null for any other. */
export function refusalOfLoss(
  error: unknown,
): Refusal<'database.unavailable' | 'database.login-refused'> | null {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (cause instanceof DatabaseError && codeOf(cause).startsWith(LOGIN_REFUSED)) {
    return refuse('database.login-refused', { reason: cause.message });
  }
  return isOutOfReach(cause) ? refuse('database.unavailable', { reason: reasonOf(cause) }) : null;
}

/** What an error says; one that stands for several attempts says nothing but its code. */
export function reasonOf(error: unknown): string {
  if (!isNativeError(error)) return String(error);
  return error.message === '' ? codeOf(error) : error.message;
}

function isOutOfReach(error: unknown): boolean {
  if (!isNativeError(error)) return false;
  if (error instanceof DatabaseError) return OUT_OF_REACH.test(codeOf(error));
  return NETWORK_ERROR.test(codeOf(error)) || CONNECTION_LOST.test(error.message);
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}

function hasCode(error: unknown, code: string): error is DatabaseError {
  return error instanceof DatabaseError && error.code === code;
}
