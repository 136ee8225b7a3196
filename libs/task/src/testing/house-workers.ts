import type { EventLog } from '@ledger/event-log';
import type { Instant } from '@ledger/kernel';
import {
  ProcessRunner,
  processStatus,
  ProjectionRunner,
  projectionStatus,
  streamHeads,
  type Failpoints,
} from '@ledger/projection';
import { RecordingMonitor, SAMPLE_LEASE_MS, until } from '@ledger/projection/testing';
import type { Pool } from 'pg';
import { taskParties } from '../read/task-parties.projection.js';
import type { House } from './house.js';
import { HOUSE_EVENTS } from './house-names.js';

export interface HouseWorkersOptions {
  readonly house: Pick<House, 'log' | 'issuer' | 'processes'>;
  readonly clock: () => Instant;
  /** The role `ledger_projector`; three connections for each process, two for each read model. */
  readonly pool: Pool;
}

/** Keeps the read models of a house and runs its processes, as one program that can be ended and started again. */
export class HouseWorkers {
  readonly monitor = new RecordingMonitor();
  #ending = new AbortController();
  #running: Promise<unknown>[] = [];

  constructor(private readonly options: HouseWorkersOptions) {}

  start(failpoints?: Failpoints): void {
    const { house, pool, clock } = this.options;
    const ending = new AbortController();
    const common = {
      pool,
      log: house.log,
      registry: HOUSE_EVENTS,
      monitor: this.monitor,
      leaseMs: SAMPLE_LEASE_MS,
    };
    const projections = [streamHeads, taskParties].map(
      (projection) => new ProjectionRunner({ ...common, projection }),
    );
    const processes = house.processes.map(
      (process) =>
        new ProcessRunner({
          ...common,
          process,
          issuer: house.issuer,
          clock,
          ...(failpoints && { failpoints }),
        }),
    );
    const runners = [...projections, ...processes];
    this.#ending = ending;
    this.#running = runners.map((runner) => runner.run({ signal: ending.signal }));
  }

  /** As if the program had been killed: nothing more is begun, and what was not committed is lost. */
  kill(): void {
    this.#ending.abort();
  }

  async stop(): Promise<void> {
    this.kill();
    await Promise.allSettled(this.#running);
  }

  /** Waits until nothing is left to be read and no timer is due. */
  async settled(): Promise<void> {
    await until(() => this.#atRest());
    // What the last command wrote may have been read by one and not yet by another.
    await until(() => this.#atRest());
  }

  async #atRest(): Promise<boolean> {
    const { pool, house, clock } = this.options;
    const log: EventLog = house.log;
    const readers = [
      ...(await projectionStatus(pool, log)),
      ...(await processStatus(pool, log, clock())),
    ];
    if (readers.length < house.processes.length + 2) return false;
    const head = await log.head();
    return readers.every(
      (reader) => reader.position === head && !('timersDue' in reader && reader.timersDue > 0),
    );
  }
}
