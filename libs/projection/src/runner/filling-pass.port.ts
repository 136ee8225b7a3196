import type { Position } from '@ledger/event-log';

/** One way to fill a version faster than in batches, from its checkpoint on, for as long as nothing goes wrong. */
export interface FillingPass {
  /** Last position that was to be taken in, whether that went well or not. */
  readonly reached: Position;
  /** @throws at the first error of any kind, once nothing is being written any more; and when the signal is aborted */
  toEnd(): Promise<void>;
}
