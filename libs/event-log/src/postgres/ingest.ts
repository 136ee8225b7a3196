import { refuse, RefusedError, type Refusal } from '@ledger/kernel';
import pg from 'pg';
import type { PlacedEvent, Position } from '../event-log.port.js';
import { ingestStatement } from './append-batch.js';
import { reason, sqlState } from './failure.js';

/** SQLSTATEs that the functions of the migration raise. */
const NOT_EMPTY = 'LG001';
const MISPLACED = 'LG002';
/** SQLSTATE unique_violation. Only events that follow from their streams are inserted, so it can only be an id. */
const ID_HELD = '23505';

export async function adoptOrigin(pool: pg.Pool, origin: string): Promise<void> {
  await refusing(pool.query('select ledger_log.adopt($1)', [origin]), { after: '', batch: [] });
}

export async function ingestBatch(
  pool: pg.Pool,
  after: bigint,
  batch: readonly PlacedEvent[],
): Promise<Position> {
  if (batch.length === 0) return after;
  const query = pool.query<{ head: string }>(ingestStatement(after, batch));
  const { rows } = await refusing(query, { after: String(after), batch });
  return BigInt(rows[0]?.head ?? after);
}

interface Attempt {
  readonly after: string;
  readonly batch: readonly PlacedEvent[];
}

async function refusing<T>(query: Promise<T>, attempt: Attempt): Promise<T> {
  try {
    return await query;
  } catch (error) {
    const refusal = refusalFor(error, attempt);
    throw refusal === null ? error : new RefusedError(refusal);
  }
}

function refusalFor(error: unknown, { after, batch }: Attempt): Refusal | null {
  const told = reason(error);
  switch (sqlState(error)) {
    case NOT_EMPTY:
      return refuse('restore.not-empty', { head: told, reason: `after ${after}` });
    case MISPLACED:
      return refuse('envelope.misplaced', {
        stream: told,
        field: 'prev',
        expected: 'the leaf hash of the event before it',
        actual: 'another',
      });
    case ID_HELD:
      return idHeld(error, batch);
    default:
      return null;
  }
}

/** The server names the id only in the words of its detail. */
function idHeld(error: unknown, batch: readonly PlacedEvent[]): Refusal | null {
  const detail = error instanceof pg.DatabaseError ? (error.detail ?? '') : '';
  const event = batch.find(({ envelope }) => detail.includes(envelope.id));
  if (event === undefined) return null;
  const { id, stream } = event.envelope;
  return refuse('idempotency.key-reused', { eventId: id, stream });
}
