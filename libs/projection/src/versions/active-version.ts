import { refuse, type Refusal } from '@ledger/kernel';
import type { Queryable } from '../database/queryable.js';

/** Where readers find a projection now. */
export interface ActiveVersion {
  readonly version: number;
  /** Needs no quoting. */
  readonly schema: string;
  /** Log id that the position belongs to. */
  readonly log: string;
  /** Everything up to here is in the tables. */
  readonly position: bigint;
}

/**
 * The version that readers use, as one committed row tells it. All tables of one answer must be read from its schema,
 * never resolved one by one: a switch may come in between.
 */
export async function activeVersion(
  db: Queryable,
  projection: string,
): Promise<ActiveVersion | Refusal<'projection.not-built'>> {
  const { rows } = await db.query<
    Record<'schema' | 'log' | 'position', string> & { version: number }
  >(
    `select version, v.schema, c.log, c.position::text as position
     from projection.active a
     join projection.version v using (name, version)
     join projection.checkpoint c on c.reader = v.schema
     where name = $1`,
    [projection],
  );
  const [row] = rows;
  if (row === undefined) return refuse('projection.not-built', { projection });
  return { ...row, position: BigInt(row.position) };
}
