import type { Pool } from 'pg';
import type { Holder } from '../checkpoint/checkpoint.js';
import { retrying } from '../database/back-off.js';
import { isTransient } from '../database/transient-error.js';
import type { Failpoints } from './failpoints.port.js';
import type { ProjectionMonitor } from './monitor.port.js';

/** The types that this release can read; an event registry is one. */
export interface KnownTypes {
  knows(type: string): boolean;
}

/** What the parts of a worker share, whatever it does with the events. */
export interface WorkerScope {
  readonly pool: Pool;
  readonly registry: KnownTypes;
  readonly monitor: ProjectionMonitor;
  readonly failpoints: Failpoints;
  readonly holder: Holder;
  /** Aborted when the worker is to stop or has lost its lease. */
  readonly signal: AbortSignal;
}

/** Repeats the work while its error is one of the surroundings, and tells the monitor. */
export function patiently<T>(
  { monitor, holder, signal }: Pick<WorkerScope, 'monitor' | 'holder' | 'signal'>,
  work: () => Promise<T>,
  retryable: (error: unknown) => boolean = isTransient,
): Promise<T> {
  return retrying(work, {
    retryable,
    onRetry: (error, delayMs) => {
      monitor.retry(holder.reader, error, delayMs);
    },
    signal,
  });
}
