import { BEGINNING, RecordedTimeFold, type RecordedTimeMark } from '@ledger/event-log';
import { arrayParameter } from '../database/array-parameter.js';
import type { Projection, ProjectionTransaction } from '../projection.js';

/** The one row of `reached`; null before the first event. */
export interface ReachedRow {
  readonly position: string | null;
  readonly recorded_time: Date | null;
  readonly since_mark: number;
}

/** Columns of {@link ReachedRow}. */
export const REACHED = 'select position::text, recorded_time, since_mark from';

/**
 * When positions were recorded, for a log whose store cannot tell. Clocks of writers that agree leave hardly any row
 * beside one of every 256 events; an event whose `recordedAt` is before that of an earlier one takes a row of its own.
 */
export const recordedTimes: Projection = {
  name: 'recorded-times',
  version: 1,
  handles: 'all',
  tables: [
    `create table mark (
      position bigint primary key,
      recorded_time timestamptz not null
    )`,
    `create table reached (
      one boolean primary key default true check (one),
      position bigint,
      recorded_time timestamptz,
      since_mark integer not null
    ) with (fillfactor = 10)`,
    'insert into reached (since_mark) values (0)',
  ],
  indexes: ['create index mark_by_time on mark (recorded_time, position)'],
  async apply(batch, tx) {
    const fold = await foldSoFar(tx);
    const marks = batch.map((event) => fold.next(event)).filter((mark) => mark !== null);
    await tx.query(WRITE, valuesOf(marks, fold));
  },
};

/** Null before the first event. */
export function markOf({ position, recorded_time }: ReachedRow): RecordedTimeMark | null {
  if (position === null || recorded_time === null) return null;
  return { position: BigInt(position), recordedTime: recorded_time.toISOString() };
}

const WRITE = `
  with marked as (
    insert into mark (position, recorded_time)
    select * from unnest($1::bigint[], $2::timestamptz[])
  )
  update reached set position = $3, recorded_time = $4, since_mark = $5`;

async function foldSoFar(tx: ProjectionTransaction): Promise<RecordedTimeFold> {
  const [row] = await tx.query<ReachedRow>(`${REACHED} reached`);
  if (row === undefined) throw new Error('the row that tells what was reached is missing');
  return new RecordedTimeFold(markOf(row) ?? BEGINNING, row.since_mark);
}

function valuesOf(
  marks: readonly RecordedTimeMark[],
  { reached, sinceMark }: RecordedTimeFold,
): readonly unknown[] {
  return [
    arrayParameter(marks.map(({ position }) => position)),
    arrayParameter(marks.map(({ recordedTime }) => recordedTime)),
    reached.position,
    reached.recordedTime,
    sinceMark,
  ];
}
