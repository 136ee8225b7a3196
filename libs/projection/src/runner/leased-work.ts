import { FencedError } from '../checkpoint/checkpoint.js';
import { Lease } from '../checkpoint/lease.js';
import { StoppedError } from './stopped-error.js';
import { patiently, type WorkerScope } from './worker-scope.js';

/** `stopped`: at an event this code cannot get past. `dropped`: what the reader kept was removed meanwhile. */
export type RunEnd = 'aborted' | 'caught-up' | 'stopped' | 'dropped';

export interface LeasedWork<Scope extends WorkerScope, Prepared> {
  /** Done once, before anybody needs to hold the lease. */
  readonly prepare: (scope: Scope) => Promise<Prepared>;
  /** Done under the lease, and anew after another worker had it. Its signal ends with the lease. */
  readonly work: (scope: Scope, prepared: Prepared) => Promise<RunEnd>;
}

/** One reader's work from the first look to the end of the run, by whoever holds its lease. */
export async function runUnderLease<Scope extends WorkerScope, Prepared>(
  scope: Scope,
  { prepare, work }: LeasedWork<Scope, Prepared>,
): Promise<RunEnd> {
  try {
    const prepared = await prepare(scope);
    let end: RunEnd | 'fenced';
    do end = await underLease(scope, (leased) => work(leased, prepared));
    while (end === 'fenced');
    return end;
  } catch (error) {
    if (scope.signal.aborted) return 'aborted';
    throw error;
  } finally {
    scope.monitor.state(scope.holder.reader, 'ended');
  }
}

async function underLease<Scope extends WorkerScope>(
  scope: Scope,
  work: (scope: Scope) => Promise<RunEnd>,
): Promise<RunEnd | 'fenced'> {
  const lease = await takeLease(scope);
  if (lease === null) return 'dropped';
  try {
    return await work({ ...scope, signal: lease.signal });
  } catch (error) {
    if (error instanceof StoppedError) {
      scope.monitor.stopped(scope.holder.reader, error.failure);
      return 'stopped';
    }
    if (error instanceof FencedError || lease.lost) return 'fenced';
    throw error;
  } finally {
    await lease.release();
  }
}

function takeLease(scope: WorkerScope): Promise<Lease | null> {
  const { pool, signal, monitor, holder } = scope;
  const onWait = (): void => {
    monitor.state(holder.reader, 'standby');
  };
  return patiently(scope, () => Lease.take(pool, holder, { signal, onWait }));
}
