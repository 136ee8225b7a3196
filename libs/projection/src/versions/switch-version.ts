import { refuse, type Refusal } from '@ledger/kernel';
import type { Pool } from 'pg';
import { onConnection } from '../database/transaction.js';
import { NO_FAILPOINTS, type Failpoints } from '../runner/failpoints.port.js';
import { refuseProcess } from '../process/refuse-process.js';
import { projectionStatus } from '../status/projection-status.js';
import type { MeasurableLog } from '../status/reader-lag.js';

export interface SwitchRequest {
  readonly projection: string;
  readonly version: number;
  /** Most positions that the version may be behind the head of the log. Default 1,000. */
  readonly within?: bigint;
}

export interface SwitchTools {
  readonly pool: Pool;
  readonly log: MeasurableLog;
  readonly failpoints?: Failpoints;
}

type CannotSwitch = 'projection.unknown' | 'projection.not-ready' | 'process.never-rebuilt';

/**
 * Sends readers to another version, forth or back: one statement, which takes effect for all of them at its commit.
 * Does nothing if they use it already.
 *
 * @returns null, or why they cannot be sent there
 */
export async function switchVersion(
  request: SwitchRequest,
  { pool, log, failpoints = NO_FAILPOINTS }: SwitchTools,
): Promise<Refusal<CannotSwitch> | null> {
  const { projection, version, within = 1_000n } = request;
  const identity = await log.identity();
  const head = await log.head();
  await failpoints.reach('switch-before');
  const switched = await onConnection(pool, (client) =>
    client.query(SWITCH, [projection, version, identity.log, head, within]),
  );
  await failpoints.reach('switch-after');
  if (switched.rowCount === 1) return null;
  const status = (await projectionStatus(pool, log)).find(
    (row) => row.name === projection && row.version === version,
  );
  if (status === undefined) return refuseUnknown(pool, request);
  if (status.active) return null;
  return refuse('projection.not-ready', {
    projection,
    version,
    state: status.state,
    lag: String(status.lag?.events ?? head),
    within: String(within),
  });
}

async function refuseUnknown(
  pool: Pool,
  { projection, version }: SwitchRequest,
): Promise<Refusal<'projection.unknown' | 'process.never-rebuilt'>> {
  const process = await onConnection(pool, (client) => refuseProcess(client, projection));
  return process ?? refuse('projection.unknown', { projection, version });
}

/** The version's row stays locked until the commit, so that it cannot be dropped in between. */
const SWITCH = `
  with target as (
    select name, version from projection.version
    where name = $1 and version = $2 and phase = 'live'
      and exists (
        select from projection.checkpoint
        where reader = schema and log = $3 and $4::bigint - position <= $5::bigint)
      and not exists (select from projection.failure where reader = schema)
    for key share
  )
  insert into projection.active as active (name, version) select name, version from target
  on conflict (name) do update
  set version = excluded.version, previous = active.version, switched_at = clock_timestamp()
  where active.version <> excluded.version`;
