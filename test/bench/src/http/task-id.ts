import { uuidV5 } from '@ledger/kernel';

const NAMESPACE = '5d3a5b52-6c84-5d3e-9d0a-0c5f0d6f7b11';

/** The id of the nth task: whoever needs them all makes them, so that no process must hand them to another. */
export function taskId(n: number): string {
  return uuidV5(NAMESPACE, 'task', n);
}
