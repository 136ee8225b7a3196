import type { Instant } from '@ledger/kernel';
import { failureOf, FAILURE_COLUMNS, type FailureColumns } from '../checkpoint/failure-columns.js';
import type { Failure } from '../checkpoint/failure.js';
import type { Queryable } from '../database/queryable.js';
import type { Standing } from './reader-lag.js';

/** A reader as its checkpoint tells it; instants by the database's clock. */
export interface ReaderRow extends Standing {
  readonly lease: { readonly holder: string; readonly until: Instant } | null;
  readonly failure: Failure | null;
}

/** A version as the bookkeeping tells it. */
export interface StatusRow extends ReaderRow {
  readonly name: string;
  readonly version: number;
  readonly schema: string;
  readonly active: boolean;
  readonly phase: 'filling' | 'live';
}

export async function readStatusRows(db: Queryable): Promise<readonly StatusRow[]> {
  const { rows } = await db.query<VersionColumns & ReaderColumns>(
    `select v.name, v.version, v.schema, v.phase, coalesce(a.version = v.version, false) as active,
       ${READER_COLUMNS}
     from projection.version v
     join projection.checkpoint c on c.reader = v.schema
     left join projection.active a on a.name = v.name
     left join projection.failure f on f.reader = v.schema
     order by v.name, v.version`,
  );
  return rows.map(({ name, version, schema, active, phase, ...row }) => ({
    name,
    version,
    schema,
    active,
    phase,
    ...toReaderRow(row),
  }));
}

/** Columns of `projection.checkpoint c` and `projection.failure f`. */
export const READER_COLUMNS = `c.log, c.position::text as position, c.recorded_time, c.moved_at,
  c.holder, c.lease_until, clock_timestamp() as now, ${FAILURE_COLUMNS}`;

type VersionColumns = Pick<StatusRow, 'name' | 'version' | 'schema' | 'active' | 'phase'>;

export interface ReaderColumns extends FailureColumns {
  readonly log: string;
  readonly position: string;
  readonly recorded_time: Date | null;
  readonly moved_at: Date;
  readonly holder: string | null;
  readonly lease_until: Date | null;
  readonly now: Date;
}

export function toReaderRow(row: ReaderColumns): ReaderRow {
  const { log, holder, lease_until: until } = row;
  return {
    log,
    position: BigInt(row.position),
    recordedTime: row.recorded_time?.toISOString() ?? null,
    movedAt: row.moved_at.toISOString(),
    now: row.now.toISOString(),
    lease: holder === null || until === null ? null : { holder, until: until.toISOString() },
    failure: failureOf(row),
  };
}
