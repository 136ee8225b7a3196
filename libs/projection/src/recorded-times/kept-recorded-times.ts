import {
  BEGINNING,
  type Position,
  type RecordedTimeMark,
  type RecordedTimes,
} from '@ledger/event-log';
import { isRefusal, refuse, RefusedError, type Instant } from '@ledger/kernel';
import type { Pool } from 'pg';
import { arrayParameter } from '../database/array-parameter.js';
import type { Queryable } from '../database/queryable.js';
import { onConnection } from '../database/transaction.js';
import { activeVersion } from '../versions/active-version.js';
import { markOf, REACHED, recordedTimes, type ReachedRow } from './recorded-times.projection.js';

interface MarkRow {
  readonly position: string;
  readonly recorded_time: Date;
}

/**
 * Recorded times as the version of the projection that readers use holds them. A crash of PostgreSQL can take its last
 * batches back, and a switch of versions can too; so what was reached is asked anew with every answer.
 */
export class KeptRecordedTimes implements RecordedTimes {
  /** @param pool may read the projection's tables: the role `ledger_reader` is enough */
  constructor(private readonly pool: Pool) {}

  async reached(log: string): Promise<RecordedTimeMark> {
    const reached = await this.#inTables(log, reachedIn);
    return reached ?? BEGINNING;
  }

  async marksAt(
    log: string,
    positions: readonly Position[],
  ): Promise<ReadonlyMap<Position, Instant>> {
    const rows = await this.#inTables(log, async (db, schema) => {
      // Asked before the marks: those up to here are there for whoever asks later.
      demandReached((await reachedIn(db, schema)).position, positions);
      const wanted = arrayParameter(positions);
      return marksIn(db, `${schema}.mark where position = any($1::bigint[])`, wanted);
    });
    if (rows === null) demandReached(0n, positions);
    const marks = (rows ?? []).map(read);
    return new Map(marks.map(({ position, recordedTime }) => [position, recordedTime]));
  }

  async lastMarkUntil(log: string, instant: Instant): Promise<RecordedTimeMark> {
    const rows = await this.#inTables(log, (db, schema) =>
      marksIn(
        db,
        `${schema}.mark where recorded_time <= $1 order by recorded_time desc, position desc limit 1`,
        instant,
      ),
    );
    const [row] = rows ?? [];
    return row === undefined ? BEGINNING : read(row);
  }

  /** Null if there are no tables yet, or if they were made from another log. */
  #inTables<T>(
    log: string,
    read: (db: Queryable, schema: string) => Promise<T>,
  ): Promise<T | null> {
    return onConnection(this.pool, async (db) => {
      const active = await activeVersion(db, recordedTimes.name);
      if (isRefusal(active) || active.log !== log) return null;
      return read(db, active.schema);
    });
  }
}

async function reachedIn(db: Queryable, schema: string): Promise<RecordedTimeMark> {
  const { rows } = await db.query<ReachedRow>(`${REACHED} ${schema}.reached`);
  const [row] = rows;
  return (row === undefined ? null : markOf(row)) ?? BEGINNING;
}

async function marksIn(db: Queryable, from: string, value: string): Promise<readonly MarkRow[]> {
  const sql = `select position::text, recorded_time from ${from}`;
  const { rows } = await db.query<MarkRow>(sql, [value]);
  return rows;
}

function read({ position, recorded_time }: MarkRow): RecordedTimeMark {
  return { position: BigInt(position), recordedTime: recorded_time.toISOString() };
}

function demandReached(reached: Position, positions: readonly Position[]): void {
  if (positions.every((position) => position <= reached)) return;
  throw new RefusedError(refuse('log.times-behind', { reached: String(reached) }));
}
