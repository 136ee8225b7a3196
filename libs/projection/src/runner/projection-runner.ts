import type { EventLog } from '@ledger/event-log';
import { refuse, RefusedError } from '@ledger/kernel';
import type { Pool } from 'pg';
import { holderOf, type Holder } from '../checkpoint/checkpoint.js';
import { onConnection } from '../database/transaction.js';
import { fixOf, schemaOf, type Projection } from '../projection.js';
import { StreamMemory } from '../streams/stream-memory.js';
import { createVersion, readVersion, type VersionState } from '../versions/version-store.js';
import { buildAndFollow } from './build-and-follow.js';
import { NO_FAILPOINTS, type Failpoints } from './failpoints.port.js';
import type { ReadableLog } from './follow-log.js';
import { runUnderLease, type RunEnd } from './leased-work.js';
import type { ProjectionMonitor } from './monitor.port.js';
import type { ProjectionScope } from './projection-scope.js';
import { refuseBlocked } from './stopped-error.js';
import { patiently, type KnownTypes } from './worker-scope.js';

/** What a projection's worker needs of a log. */
export type ProjectedLog = ReadableLog & Pick<EventLog, 'readStreams' | 'head'>;

export interface RunnerOptions {
  readonly log: ProjectedLog;
  /** Each runner uses up to two connections at once: one writes, one keeps the lease. */
  readonly pool: Pool;
  readonly projection: Projection;
  readonly registry: KnownTypes;
  readonly monitor: ProjectionMonitor;
  /** About the most events written at once. Default 8,000. */
  readonly batchSize?: number;
  /** While a version is filled, about the most events that its collector takes in before they are written. Default 200,000. */
  readonly stretchSize?: number;
  /** How long a worker that vanished keeps others out, in ms of the database's clock. Default 3,000. */
  readonly leaseMs?: number;
  readonly failpoints?: Failpoints;
}

export interface RunOptions {
  /** Ends the run once the batch under way is settled. */
  readonly signal: AbortSignal;
  /** `caught-up` ends the run at the head with everything done. Default: `aborted`. */
  readonly until?: 'caught-up' | 'aborted';
}

const DEFAULTS = { batchSize: 8_000, stretchSize: 200_000, leaseMs: 3_000 };

/**
 * Keeps one version of a projection: makes its schema, fills it, indexes it, then follows the log. Any number may run
 * at once, in any process; the lease lets one of them work. Killed at any point, the next one goes on from the last
 * commit.
 */
export class ProjectionRunner {
  readonly #options: Required<RunnerOptions>;
  readonly #holder: Holder;

  /** @throws TypeError if the projection's name or version is invalid */
  constructor(options: RunnerOptions) {
    this.#options = { ...DEFAULTS, failpoints: NO_FAILPOINTS, ...options };
    this.#holder = holderOf(schemaOf(options.projection), this.#options.leaseMs);
  }

  /** @throws RefusedError `cursor.foreign-log` if the checkpoint belongs to another log than the one given */
  run({ signal, until = 'aborted' }: RunOptions): Promise<RunEnd> {
    const streams = new StreamMemory(this.#options.log);
    const scope: ProjectionScope = { ...this.#options, holder: this.#holder, signal, streams };
    return runUnderLease(scope, {
      prepare: (unleased) => this.#prepare(unleased),
      work: (leased, log) => this.#work(leased, log, until),
    });
  }

  /** Id of the log, once the version exists and belongs to it. */
  async #prepare(scope: ProjectionScope): Promise<string> {
    const { log } = await patiently(scope, () => this.#options.log.identity());
    await patiently(scope, () => createVersion(scope.pool, scope.projection, log));
    await this.#readVersion(scope, log);
    return log;
  }

  async #work(
    scope: ProjectionScope,
    log: string,
    until: 'caught-up' | 'aborted',
  ): Promise<RunEnd> {
    const version = await this.#readVersion(scope, log);
    if (version === null) return 'dropped';
    const follow = until === 'caught-up' ? 'head' : 'ever';
    const { projection, registry } = scope;
    refuseBlocked(version.failure, { fix: fixOf(projection), registry });
    await buildAndFollow(scope, version, { ...this.#options, until: follow });
    return 'caught-up';
  }

  /** Null if it does not exist (any more). */
  async #readVersion(scope: ProjectionScope, log: string): Promise<VersionState | null> {
    const version = await patiently(scope, () =>
      onConnection(scope.pool, (client) => readVersion(client, this.#holder.reader)),
    );
    const own = version?.checkpoint.log ?? log;
    if (own !== log)
      throw new RefusedError(refuse('cursor.foreign-log', { log: own, expected: log }));
    return version;
  }
}
