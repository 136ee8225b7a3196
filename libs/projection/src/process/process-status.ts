import type { Position } from '@ledger/event-log';
import type { Instant, JsonObject } from '@ledger/kernel';
import type { Pool } from 'pg';
import type { Queryable } from '../database/queryable.js';
import { onConnection } from '../database/transaction.js';
import type { ProjectionStatus } from '../status/projection-status.js';
import { headOf, lagOf, type MeasurableLog } from '../status/reader-lag.js';
import { READER_COLUMNS, toReaderRow, type ReaderColumns } from '../status/status-rows.js';
import { READER_PREFIX } from './process.js';

/** A process, as an operator sees it. */
export interface ProcessStatus extends Pick<
  ProjectionStatus,
  'name' | 'position' | 'head' | 'lag' | 'lease' | 'failure'
> {
  /** `stopped` at the event or timer that `failure` names. */
  readonly state: 'live' | 'stopped';
  /** Timers that are set. */
  readonly timers: number;
  /** Those of them that should have gone off by now. */
  readonly timersDue: number;
  /** Commands that were refused; `listRefusals` tells each. */
  readonly refusals: number;
}

/** Every process that ever ran here, by name. */
export async function processStatus(
  pool: Pool,
  log: MeasurableLog,
  now: Instant,
): Promise<readonly ProcessStatus[]> {
  const rows = await onConnection(pool, (client) => readRows(client, now));
  const head = await headOf(log);
  return Promise.all(
    rows.map(async (row) => {
      const { position, lease, failure, ...standing } = toReaderRow(row);
      return {
        name: row.reader.slice(READER_PREFIX.length),
        state: failure === null ? ('live' as const) : ('stopped' as const),
        position,
        head: head.position,
        lag: await lagOf({ ...standing, position }, log, head),
        lease,
        failure,
        timers: row.timers,
        timersDue: row.timers_due,
        refusals: row.refusals,
      };
    }),
  );
}

interface Columns extends ReaderColumns {
  readonly reader: string;
  readonly timers: number;
  readonly timers_due: number;
  readonly refusals: number;
}

async function readRows(db: Queryable, now: Instant): Promise<readonly Columns[]> {
  const { rows } = await db.query<Columns>(
    `select c.reader, ${READER_COLUMNS},
       (select count(*)::integer from projection.timer t where t.reader = c.reader) as timers,
       (select count(*)::integer from projection.timer t
        where t.reader = c.reader and t.due <= $2) as timers_due,
       (select count(*)::integer from projection.refusal r where r.reader = c.reader) as refusals
     from projection.checkpoint c
     left join projection.failure f using (reader)
     where c.reader like $1
     order by c.reader`,
    [`${READER_PREFIX}%`, now],
  );
  return rows;
}

/** A command of a process that was refused, for a person to look into. */
export interface ListedRefusal {
  readonly process: string;
  readonly commandId: string;
  /** Of the event that the command was for; null where a timer was due. */
  readonly position: Position | null;
  readonly timer: string | null;
  readonly stream: string;
  readonly code: string;
  readonly params: JsonObject;
  readonly recordedAt: Instant;
}

/** The latest first. */
export async function listRefusals(pool: Pool, limit: number): Promise<readonly ListedRefusal[]> {
  const { rows } = await onConnection(pool, (client) =>
    client.query<RefusalColumns>(
      `select reader, command_id, position::text as position, timer, stream, code, params, recorded_at
       from projection.refusal order by recorded_at desc, reader, command_id limit $1`,
      [limit],
    ),
  );
  return rows.map(({ reader, command_id, position, recorded_at, ...row }) => ({
    process: reader.slice(READER_PREFIX.length),
    commandId: command_id,
    position: position === null ? null : BigInt(position),
    timer: row.timer,
    stream: row.stream,
    code: row.code,
    params: row.params,
    recordedAt: recorded_at.toISOString(),
  }));
}

interface RefusalColumns extends Pick<ListedRefusal, 'timer' | 'stream' | 'code' | 'params'> {
  readonly reader: string;
  readonly command_id: string;
  readonly position: string | null;
  readonly recorded_at: Date;
}
