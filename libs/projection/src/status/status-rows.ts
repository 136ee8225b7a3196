import type { Instant } from '@ledger/kernel';
import type { Failure } from '../checkpoint/failure.js';
import type { Queryable } from '../database/queryable.js';
import { failureOf, type FailureColumns } from '../versions/version-store.js';

/** A version as the bookkeeping tells it; instants by the database's clock. */
export interface StatusRow {
  readonly name: string;
  readonly version: number;
  readonly schema: string;
  readonly active: boolean;
  readonly phase: 'filling' | 'live';
  readonly log: string;
  readonly position: bigint;
  /** Recorded time of the position; null before the first event. */
  readonly recordedTime: Instant | null;
  readonly movedAt: Instant;
  readonly now: Instant;
  readonly lease: { readonly holder: string; readonly until: Instant } | null;
  readonly failure: Failure | null;
}

export async function readStatusRows(db: Queryable): Promise<readonly StatusRow[]> {
  const { rows } = await db.query<Columns>(
    `select v.name, v.version, v.schema, v.phase, coalesce(a.version = v.version, false) as active,
       c.log, c.position::text as position, c.recorded_time, c.moved_at, c.holder, c.lease_until,
       clock_timestamp() as now, f.reason, f.fix, f.position::text as failed_position, f.event_id,
       f.event_type, f.error
     from projection.version v
     join projection.checkpoint c on c.reader = v.schema
     left join projection.active a on a.name = v.name
     left join projection.failure f on f.reader = v.schema
     order by v.name, v.version`,
  );
  return rows.map(toStatusRow);
}

interface Columns extends FailureColumns {
  readonly name: string;
  readonly version: number;
  readonly schema: string;
  readonly phase: StatusRow['phase'];
  readonly active: boolean;
  readonly log: string;
  readonly position: string;
  readonly recorded_time: Date | null;
  readonly moved_at: Date;
  readonly holder: string | null;
  readonly lease_until: Date | null;
  readonly now: Date;
}

function toStatusRow(row: Columns): StatusRow {
  const { name, version, schema, active, phase, log, holder, lease_until: until } = row;
  return {
    name,
    version,
    schema,
    active,
    phase,
    log,
    position: BigInt(row.position),
    recordedTime: row.recorded_time?.toISOString() ?? null,
    movedAt: row.moved_at.toISOString(),
    now: row.now.toISOString(),
    lease: holder === null || until === null ? null : { holder, until: until.toISOString() },
    failure: failureOf(row),
  };
}
