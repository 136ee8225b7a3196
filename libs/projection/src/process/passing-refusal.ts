import { RefusedError, type Refusal, type RefusalCode } from '@ledger/kernel';
import { isTransient } from '../database/transient-error.js';

/** What says nothing about the command, and may well be otherwise in a moment. */
const PASSING: readonly RefusalCode[] = [
  'log.unavailable',
  'log.busy',
  'log.conflict',
  'log.outcome-unknown',
  'clock.skewed',
  'database.unavailable',
  'projection.behind',
  'projection.not-built',
];

export function isPassing({ refused }: Refusal): boolean {
  return PASSING.includes(refused);
}

/** Whether a process tries again: an error of the surroundings, or a refusal that passes. */
export function isPassingError(error: unknown): boolean {
  return isTransient(error) || (error instanceof RefusedError && isPassing(error.refusal));
}
