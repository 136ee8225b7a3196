import type { Position } from '@ledger/event-log';
import type { Instant } from '@ledger/kernel';
import type { Pool } from 'pg';
import type { Failure } from '../checkpoint/failure.js';
import { onConnection } from '../database/transaction.js';
import { headOf, lagOf, type MeasurableLog, type ProjectionLag } from './reader-lag.js';
import { readStatusRows, type StatusRow } from './status-rows.js';

/** One version of one projection, as an operator sees it. */
export interface ProjectionStatus {
  readonly name: string;
  readonly version: number;
  readonly schema: string;
  /** Whether readers use this version. */
  readonly active: boolean;
  /** `building` until filled and indexed; `stopped` at the event that `failure` names. */
  readonly state: 'building' | 'live' | 'stopped';
  readonly position: Position;
  /** Position of the log's last event. */
  readonly head: Position;
  /** Null if the version was made from another log: no worker will touch it with this one. */
  readonly lag: ProjectionLag | null;
  /** Who works, and until when unless renewed; null while nobody does. */
  readonly lease: { readonly holder: string; readonly until: Instant } | null;
  readonly failure: Failure | null;
}

/** Every version there is, by name and version. */
export async function projectionStatus(
  pool: Pool,
  log: MeasurableLog,
): Promise<readonly ProjectionStatus[]> {
  const rows = await onConnection(pool, readStatusRows);
  const head = await headOf(log);
  return Promise.all(
    rows.map(async (row) => ({
      name: row.name,
      version: row.version,
      schema: row.schema,
      active: row.active,
      state: stateOf(row),
      position: row.position,
      head: head.position,
      lag: await lagOf(row, log, head),
      lease: row.lease,
      failure: row.failure,
    })),
  );
}

function stateOf({ failure, phase }: StatusRow): ProjectionStatus['state'] {
  if (failure !== null) return 'stopped';
  return phase === 'filling' ? 'building' : 'live';
}
