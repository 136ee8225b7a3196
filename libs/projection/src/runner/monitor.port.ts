import type { Position } from '@ledger/event-log';
import type { Failure } from '../checkpoint/failure.js';

export interface BatchReport {
  readonly reader: string;
  /** Events that the checkpoint has passed with this batch, also those passed over. */
  readonly events: number;
  /** Position of the last of them. */
  readonly position: Position;
  /** From the start of the fold to the end of the commit; a collector also folds while its events are read. */
  readonly seconds: number;
}

/** What a worker is doing; `standby` while another one holds the lease. */
export type WorkerState = 'standby' | 'filling' | 'indexing' | 'live' | 'ended';

/** What workers tell about themselves. Every method returns at once and never throws. */
export interface ProjectionMonitor {
  batch(report: BatchReport): void;
  state(reader: string, state: WorkerState): void;
  /**
   * The same work is tried again after the delay: after an error of the surroundings, and after any error of a collector,
   * whose events are then applied in batches.
   */
  retry(reader: string, error: unknown, delayMs: number): void;
  /** The alarm: the reader stands at an event and goes no further until it is mended. */
  stopped(reader: string, failure: Failure): void;
}
