import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { refuse, RefusedError } from '@ledger/kernel';
import type { Pool } from 'pg';
import { FencedError, type Holder } from '../checkpoint/checkpoint.js';
import { blocks } from '../checkpoint/failure.js';
import { Lease } from '../checkpoint/lease.js';
import { onConnection } from '../database/transaction.js';
import { fixOf, schemaOf, type Projection } from '../projection.js';
import { createVersion, readVersion, type VersionState } from '../versions/version-store.js';
import { StoppedError } from './batch-writer.js';
import { buildAndFollow } from './build-and-follow.js';
import { NO_FAILPOINTS, type Failpoints } from './failpoints.port.js';
import type { ReadableLog } from './follow-log.js';
import type { ProjectionMonitor } from './monitor.port.js';
import { patiently, type KnownTypes, type ProjectionScope } from './projection-scope.js';

export interface RunnerOptions {
  readonly log: ReadableLog;
  /** Each runner uses up to two connections at once: one writes, one keeps the lease. */
  readonly pool: Pool;
  readonly projection: Projection;
  readonly registry: KnownTypes;
  readonly monitor: ProjectionMonitor;
  /** About the most events written at once. Default 8,000. */
  readonly batchSize?: number;
  /** How long a worker that vanished keeps others out, in ms of the database's clock. Default 3,000. */
  readonly leaseMs?: number;
  readonly failpoints?: Failpoints;
}

export interface RunOptions {
  /** Ends the run once the batch under way is settled. */
  readonly signal: AbortSignal;
  /** `caught-up` ends the run at the head with the version live. Default: `aborted`. */
  readonly until?: 'caught-up' | 'aborted';
}

/** `stopped`: at an event this code cannot get past. `dropped`: the version was removed meanwhile. */
export type RunEnd = 'aborted' | 'caught-up' | 'stopped' | 'dropped';

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
    this.#options = { batchSize: 8_000, leaseMs: 3_000, failpoints: NO_FAILPOINTS, ...options };
    this.#holder = {
      reader: schemaOf(options.projection),
      holder: `${hostname()}/${process.pid}/${randomUUID()}`,
      leaseMs: this.#options.leaseMs,
    };
  }

  /** @throws RefusedError `cursor.foreign-log` if the checkpoint belongs to another log than the one given */
  async run({ signal, until = 'aborted' }: RunOptions): Promise<RunEnd> {
    const scope: ProjectionScope = { ...this.#options, holder: this.#holder, signal };
    try {
      const log = await this.#prepare(scope);
      let end: RunEnd | 'fenced';
      do end = await this.#underLease(scope, log, until);
      while (end === 'fenced');
      return end;
    } catch (error) {
      if (signal.aborted) return 'aborted';
      throw error;
    } finally {
      scope.monitor.state(this.#holder.reader, 'ended');
    }
  }

  /** Id of the log, once the version exists and belongs to it. */
  async #prepare(scope: ProjectionScope): Promise<string> {
    const { log } = await patiently(scope, () => this.#options.log.identity());
    await patiently(scope, () => createVersion(scope.pool, scope.projection, log));
    await this.#readVersion(scope, log);
    return log;
  }

  async #underLease(
    scope: ProjectionScope,
    log: string,
    until: 'caught-up' | 'aborted',
  ): Promise<RunEnd | 'fenced'> {
    const lease = await this.#takeLease(scope);
    if (lease === null) return 'dropped';
    try {
      return await this.#work({ ...scope, signal: lease.signal }, log, until);
    } catch (error) {
      if (error instanceof FencedError || lease.lost) return 'fenced';
      throw error;
    } finally {
      await lease.release();
    }
  }

  async #work(
    scope: ProjectionScope,
    log: string,
    until: 'caught-up' | 'aborted',
  ): Promise<RunEnd> {
    const version = await this.#readVersion(scope, log);
    if (version === null) return 'dropped';
    const follow = until === 'caught-up' ? 'head' : 'ever';
    try {
      this.#refuseBlocked(scope, version);
      await buildAndFollow(scope, version, { ...this.#options, until: follow });
      return 'caught-up';
    } catch (error) {
      if (!(error instanceof StoppedError)) throw error;
      scope.monitor.stopped(this.#holder.reader, error.failure);
      return 'stopped';
    }
  }

  #takeLease(scope: ProjectionScope): Promise<Lease | null> {
    const { pool, signal, monitor } = scope;
    const onWait = (): void => {
      monitor.state(this.#holder.reader, 'standby');
    };
    return patiently(scope, () => Lease.take(pool, this.#holder, { signal, onWait }));
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

  /** Code that stopped once does not run over the same event again. */
  #refuseBlocked({ projection, registry }: ProjectionScope, { failure }: VersionState): void {
    const knows = (type: string): boolean => registry.knows(type);
    if (failure !== null && blocks(failure, { fix: fixOf(projection), knows })) {
      throw new StoppedError(failure);
    }
  }
}
