import type { Position, RecordedEvent } from '@ledger/event-log';

/** The log handed over events out of order or with a gap: reading begins anew at the checkpoint. */
export class LogOrderError extends Error {
  constructor(after: Position, got: Position) {
    super(`the log gave position ${got} after ${after}`);
    this.name = 'LogOrderError';
  }
}

/**
 * The events that follow the checkpoint; those delivered again are left out.
 *
 * @throws LogOrderError where one is missing or out of place, so that no fault of a log can make a reader skip
 */
export function following(
  batch: readonly RecordedEvent[],
  after: Position,
  dense: boolean,
): readonly RecordedEvent[] {
  const fresh = batch.filter(({ position }) => position > after);
  let last = after;
  for (const { position } of fresh) {
    const follows = dense ? position === last + 1n : position > last;
    if (!follows) throw new LogOrderError(last, position);
    last = position;
  }
  return fresh;
}
