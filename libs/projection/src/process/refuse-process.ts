import { refuse, type Refusal } from '@ledger/kernel';
import type { Queryable } from '../database/queryable.js';
import { READER_PREFIX } from './process.js';

/**
 * Refuses to treat a process as a read model: whatever rebuilt it would issue its commands from the first event on, by
 * what holds now instead of what held then. Null if no process has that name.
 */
export async function refuseProcess(
  db: Queryable,
  name: string,
): Promise<Refusal<'process.never-rebuilt'> | null> {
  const { rowCount } = await db.query('select from projection.checkpoint where reader = $1', [
    `${READER_PREFIX}${name}`,
  ]);
  return rowCount === 0 ? null : refuse('process.never-rebuilt', { process: name });
}
