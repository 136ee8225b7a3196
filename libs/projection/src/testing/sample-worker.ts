import type { Pool } from 'pg';
import type { Projection } from '../projection.js';
import type { RunEnd } from '../runner/leased-work.js';
import {
  ProjectionRunner,
  type ProjectedLog,
  type RunnerOptions,
} from '../runner/projection-runner.js';
import { RecordingMonitor } from './recording-monitor.js';

/** Short, so that tests of lapsed leases need not wait long. */
export const SAMPLE_LEASE_MS = 600;

export interface SampleWorker {
  readonly monitor: RecordingMonitor;
  /** Runs to the head and ends. */
  catchUp(): Promise<RunEnd>;
  /** Runs until stopped. */
  start(): Promise<RunEnd>;
  /** Ends what was started or is catching up. */
  stop(): void;
}

/** A worker that knows every type and tells nobody but the test. */
export function sampleWorker(
  pool: Pool,
  log: ProjectedLog,
  projection: Projection,
  options: Partial<RunnerOptions> = {},
): SampleWorker {
  const monitor = new RecordingMonitor();
  const ending = new AbortController();
  const runner = new ProjectionRunner({
    log,
    pool,
    projection,
    monitor,
    registry: { knows: () => true },
    leaseMs: SAMPLE_LEASE_MS,
    ...options,
  });
  return {
    monitor,
    catchUp: () => runner.run({ signal: ending.signal, until: 'caught-up' }),
    start: () => runner.run({ signal: ending.signal }),
    stop: () => {
      ending.abort();
    },
  };
}
