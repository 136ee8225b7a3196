import type { Failure } from '../checkpoint/failure.js';
import type { BatchReport, ProjectionMonitor, WorkerState } from '../runner/monitor.port.js';

/** Keeps what workers tell. */
export class RecordingMonitor implements ProjectionMonitor {
  readonly batches: BatchReport[] = [];
  readonly states: WorkerState[] = [];
  readonly retries: unknown[] = [];
  readonly alarms: Failure[] = [];

  batch(report: BatchReport): void {
    this.batches.push(report);
  }

  state(_reader: string, state: WorkerState): void {
    this.states.push(state);
  }

  retry(_reader: string, error: unknown): void {
    this.retries.push(error);
  }

  stopped(_reader: string, failure: Failure): void {
    this.alarms.push(failure);
  }
}
