import type { Failure } from '../checkpoint/failure.js';
import type { CommandOutcome, ProcessMonitor } from '../process/process-monitor.port.js';
import type { BatchReport, WorkerState } from '../runner/monitor.port.js';

/** Keeps what workers tell. */
export class RecordingMonitor implements ProcessMonitor {
  readonly batches: BatchReport[] = [];
  readonly states: WorkerState[] = [];
  readonly retries: unknown[] = [];
  readonly alarms: Failure[] = [];
  readonly outcomes: CommandOutcome[] = [];
  fired = 0;

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

  command(_reader: string, outcome: CommandOutcome): void {
    this.outcomes.push(outcome);
  }

  timers(_reader: string, count: number): void {
    this.fired += count;
  }
}
