import { refuse, RefusedError, type SealedEvent } from '@ledger/kernel';
import type pg from 'pg';
import type { Position } from '../event-log.port.js';
import { ingestStatement } from './append-batch.js';
import { reason, sqlState } from './failure.js';

/** SQLSTATEs that the functions of the migration raise. */
const NOT_EMPTY = 'LG001';
const MISPLACED = 'LG002';

export async function adoptOrigin(pool: pg.Pool, origin: string): Promise<void> {
  await refusing(pool.query('select ledger_log.adopt($1)', [origin]), '');
}

export async function ingestBatch(
  pool: pg.Pool,
  after: bigint,
  batch: readonly SealedEvent[],
): Promise<Position> {
  if (batch.length === 0) return after;
  const query = pool.query<{ head: string }>(ingestStatement(after, batch));
  const { rows } = await refusing(query, String(after));
  return BigInt(rows[0]?.head ?? after);
}

async function refusing<T>(query: Promise<T>, after: string): Promise<T> {
  try {
    return await query;
  } catch (error) {
    const told = reason(error);
    switch (sqlState(error)) {
      case NOT_EMPTY:
        throw new RefusedError(
          refuse('restore.not-empty', { head: told, reason: `after ${after}` }),
        );
      case MISPLACED:
        throw new RefusedError(
          refuse('envelope.misplaced', {
            stream: told,
            field: 'prev',
            expected: 'the leaf hash of the event before it',
            actual: 'another',
          }),
        );
      default:
        throw error;
    }
  }
}
