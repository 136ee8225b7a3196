import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { blocks, recordFailure, type Failure, type RunningCode } from '../checkpoint/failure.js';
import { onConnection } from '../database/transaction.js';
import { patiently, type WorkerScope } from './worker-scope.js';

/** The reader stands at an event that its code cannot get past; the failure is recorded. */
export class StoppedError extends Error {
  constructor(readonly failure: Failure) {
    super(`stopped at position ${failure.position}: ${failure.error}`);
    this.name = 'StoppedError';
  }
}

/**
 * Records why the reader goes no further.
 *
 * @throws StoppedError always, or FencedError if another worker took over
 */
export async function stopAt(scope: WorkerScope, at: Checkpoint, failure: Failure): Promise<never> {
  await patiently(scope, () =>
    onConnection(scope.pool, (client) => recordFailure(client, scope.holder, at, failure)),
  );
  throw new StoppedError(failure);
}

/** @throws StoppedError if this code would only run into the same event again */
export function refuseBlocked(failure: Failure | null, code: RunningCode): void {
  if (failure !== null && blocks(failure, code)) throw new StoppedError(failure);
}
