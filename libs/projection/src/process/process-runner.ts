import { refuse, RefusedError, type Instant } from '@ledger/kernel';
import type { Pool } from 'pg';
import { createCheckpoint, holderOf, type Holder } from '../checkpoint/checkpoint.js';
import { onConnection } from '../database/transaction.js';
import { NO_FAILPOINTS, type Failpoints } from '../runner/failpoints.port.js';
import { followLog, type ReadableLog } from '../runner/follow-log.js';
import { runUnderLease, type RunEnd } from '../runner/leased-work.js';
import type { RunOptions } from '../runner/projection-runner.js';
import { refuseBlocked } from '../runner/stopped-error.js';
import { patiently, type KnownTypes } from '../runner/worker-scope.js';
import type { CommandIssuer } from './command-issuer.port.js';
import { readerOf, type Process } from './process.js';
import type { ProcessMonitor } from './process-monitor.port.js';
import type { ProcessScope } from './process-scope.js';
import { readProcess, type ProcessState } from './process-store.js';
import { ProcessWorker } from './process-worker.js';

export interface ProcessRunnerOptions<Command> {
  readonly log: ReadableLog;
  /** Each runner uses up to three connections at once: one writes, one looks for timers, one keeps the lease. */
  readonly pool: Pool;
  readonly process: Process<Command>;
  readonly issuer: CommandIssuer<Command>;
  readonly registry: KnownTypes;
  readonly monitor: ProcessMonitor;
  /** Decides which timers are due. */
  readonly clock: () => Instant;
  /** Most commands under way at once. Default 8. */
  readonly concurrency?: number;
  /** About the most events between two moves of the checkpoint. Default 500. */
  readonly batchSize?: number;
  /** How long a worker that vanished keeps others out, in ms of the database's clock. Default 3,000. */
  readonly leaseMs?: number;
  readonly failpoints?: Failpoints;
}

const DEFAULTS = { concurrency: 8, batchSize: 500, leaseMs: 3_000, failpoints: NO_FAILPOINTS };

/**
 * Runs a process: follows the log from its checkpoint, and fires its timers once it has caught up. Any number may run at
 * once, in any program; the lease lets one of them work. Killed at any point, the next one goes on from the last commit
 * and repeats at most what leaves no trace when repeated.
 */
export class ProcessRunner<Command> {
  readonly #options: Required<ProcessRunnerOptions<Command>>;
  readonly #holder: Holder;

  /** @throws TypeError if the process's name is invalid */
  constructor(options: ProcessRunnerOptions<Command>) {
    this.#options = { ...DEFAULTS, ...options };
    this.#holder = holderOf(readerOf(options.process), this.#options.leaseMs);
  }

  /**
   * `caught-up` ends once the head is reached, no timer is due, and nothing came of it that would be an event.
   *
   * @throws RefusedError `cursor.foreign-log` if the checkpoint belongs to another log than the one given
   */
  run({ signal, until = 'aborted' }: RunOptions): Promise<RunEnd> {
    const scope: ProcessScope<Command> = { ...this.#options, holder: this.#holder, signal };
    return runUnderLease(scope, {
      prepare: (unleased) => this.#prepare(unleased),
      work: (leased, log) => this.#work(leased, log, until),
    });
  }

  /** Id of the log, once the process has a checkpoint of it. */
  async #prepare(scope: ProcessScope<Command>): Promise<string> {
    const { log } = await patiently(scope, () => this.#options.log.identity());
    await patiently(scope, () =>
      onConnection(scope.pool, (client) => createCheckpoint(client, this.#holder.reader, log)),
    );
    await this.#read(scope, log);
    return log;
  }

  async #work(
    scope: ProcessScope<Command>,
    log: string,
    until: 'caught-up' | 'aborted',
  ): Promise<RunEnd> {
    const state = await this.#read(scope, log);
    if (state === null) return 'dropped';
    const { process, registry, monitor, holder } = scope;
    refuseBlocked(state.failure, { fix: process.fix ?? 0, registry });
    monitor.state(holder.reader, 'live');
    if (until === 'caught-up') {
      await this.#settle(scope, new ProcessWorker(scope, state.checkpoint));
      return 'caught-up';
    }
    return this.#workOn(scope, state);
  }

  /** Follows the log and keeps time until the run is to end, or one of the two cannot go on. */
  async #workOn(scope: ProcessScope<Command>, { checkpoint }: ProcessState): Promise<never> {
    const ending = new AbortController();
    const signal = AbortSignal.any([scope.signal, ending.signal]);
    const both = { ...scope, signal };
    const worker = new ProcessWorker(both, checkpoint);
    await this.#settle(both, worker);
    const loops = [followLog(both, worker, { ...this.#options, until: 'ever' }), worker.keepTime()];
    try {
      await Promise.race(loops);
      throw new Error('neither loop ends by itself');
    } finally {
      ending.abort();
      await Promise.allSettled(loops);
    }
  }

  /** Events before timers: what was recorded while nobody worked may have cancelled what is due by now. */
  async #settle(scope: ProcessScope<Command>, worker: ProcessWorker<Command>): Promise<void> {
    for (;;) {
      const { position } = worker.at;
      await followLog(scope, worker, { ...this.#options, until: 'head' });
      const fired = await worker.fireDue();
      if (fired === 0 && worker.at.position === position) return;
    }
  }

  /** Null if it does not exist (any more). */
  async #read(scope: ProcessScope<Command>, log: string): Promise<ProcessState | null> {
    const state = await patiently(scope, () =>
      onConnection(scope.pool, (client) => readProcess(client, this.#holder.reader)),
    );
    const own = state?.checkpoint.log ?? log;
    if (own !== log) {
      throw new RefusedError(refuse('cursor.foreign-log', { log: own, expected: log }));
    }
    return state;
  }
}
