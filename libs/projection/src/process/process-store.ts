import type { Instant, JsonValue } from '@ledger/kernel';
import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { failureOf, FAILURE_COLUMNS, type FailureColumns } from '../checkpoint/failure-columns.js';
import type { Failure } from '../checkpoint/failure.js';
import type { Queryable } from '../database/queryable.js';
import type { KeptTimer } from './cause.js';
import type { KeptRefusal } from './effects.js';

/** A process as its worker finds it. */
export interface ProcessState {
  readonly checkpoint: Checkpoint;
  readonly failure: Failure | null;
}

/** Null if there is no such process. */
export async function readProcess(db: Queryable, reader: string): Promise<ProcessState | null> {
  const { rows } = await db.query<FailureColumns & { readonly log: string; readonly at: string }>(
    `select c.log, c.position::text as at, ${FAILURE_COLUMNS}
     from projection.checkpoint c left join projection.failure f using (reader)
     where reader = $1`,
    [reader],
  );
  const [row] = rows;
  if (row === undefined) return null;
  return {
    checkpoint: { log: row.log, position: BigInt(row.at) },
    failure: failureOf(row),
  };
}

/** The next timers that are due, the earliest first. */
export async function dueTimers(
  db: Queryable,
  reader: string,
  { now, limit }: { readonly now: Instant; readonly limit: number },
): Promise<readonly KeptTimer[]> {
  const { rows } = await db.query<TimerRow>(
    `select key, due, payload, causation, correlation from projection.timer
     where reader = $1 and due <= $2 order by due, key limit $3`,
    [reader, now, limit],
  );
  return rows.map(({ key, due, payload, causation, correlation }) => ({
    key,
    due: due.toISOString(),
    payload,
    causationId: causation,
    correlationId: correlation,
  }));
}

interface TimerRow {
  readonly key: string;
  readonly due: Date;
  readonly payload: JsonValue;
  readonly causation: string;
  readonly correlation: string;
}

/** When the next timer goes off; null if none is set. */
export async function nextDue(db: Queryable, reader: string): Promise<Instant | null> {
  const { rows } = await db.query<{ readonly due: Date | null }>(
    'select min(due) as due from projection.timer where reader = $1',
    [reader],
  );
  return rows[0]?.due?.toISOString() ?? null;
}

/** Sets, replaces and cancels timers; null cancels. */
export async function writeTimers(
  tx: Queryable,
  reader: string,
  timers: ReadonlyMap<string, KeptTimer | null>,
): Promise<void> {
  const cancelled = [...timers].flatMap(([key, timer]) => (timer === null ? [key] : []));
  if (cancelled.length > 0) await forgetTimers(tx, reader, cancelled);
  const set = [...timers.values()].filter((timer) => timer !== null);
  if (set.length === 0) return;
  await tx.query(
    `insert into projection.timer (reader, key, due, payload, causation, correlation)
     select $1, * from unnest($2::text[], $3::timestamptz[], $4::json[], $5::text[], $6::text[])
     on conflict (reader, key) do update set (due, payload, causation, correlation) =
       (excluded.due, excluded.payload, excluded.causation, excluded.correlation)`,
    [
      reader,
      set.map(({ key }) => key),
      set.map(({ due }) => due),
      set.map(({ payload }) => JSON.stringify(payload)),
      set.map(({ causationId }) => causationId),
      set.map(({ correlationId }) => correlationId),
    ],
  );
}

export async function forgetTimers(
  tx: Queryable,
  reader: string,
  keys: readonly string[],
): Promise<void> {
  await tx.query('delete from projection.timer where reader = $1 and key = any($2::text[])', [
    reader,
    keys,
  ]);
}

/** A repeat after a crash may be refused once more; the last answer is the one that holds. */
export async function writeRefusals(
  tx: Queryable,
  reader: string,
  refusals: readonly KeptRefusal[],
): Promise<void> {
  if (refusals.length === 0) return;
  const places = refusals.map(({ place }) => ({ position: null, timer: null, ...place }));
  await tx.query(
    `insert into projection.refusal
       (reader, command_id, position, timer, stream, code, params, recorded_at)
     select $1, * from unnest($2::uuid[], $3::bigint[], $4::text[], $5::text[], $6::text[],
       $7::json[], $8::timestamptz[])
     on conflict (reader, command_id) do update set (code, params, recorded_at) =
       (excluded.code, excluded.params, excluded.recorded_at)`,
    [
      reader,
      refusals.map(({ commandId }) => commandId),
      places.map(({ position }) => position),
      places.map(({ timer }) => timer),
      refusals.map(({ stream }) => stream),
      refusals.map(({ refusal }) => refusal.refused),
      refusals.map(({ refusal }) => JSON.stringify(refusal.params)),
      refusals.map(({ recordedAt }) => recordedAt),
    ],
  );
}
