import type { EventLog, Position } from '@ledger/event-log';
import { instantAfter, millisBetween, type Instant } from '@ledger/kernel';

/** Before any log began. */
const LONG_AGO: Instant = '2000-01-01T00:00:00.000Z';

/**
 * The recorded time of a position: the first instant at which the log had come as far. A log answers what its position was
 * at an instant, so that the instant is found by halves.
 *
 * @param latest an instant at which it had surely come as far
 */
export async function recordedTimeOf(
  position: Position,
  log: Pick<EventLog, 'positionAt'>,
  latest: Instant,
): Promise<Instant> {
  let [before, reached] = [LONG_AGO, latest];
  for (;;) {
    const apart = millisBetween(before, reached);
    if (apart <= 1) return reached;
    const middle = instantAfter(before, Math.floor(apart / 2));
    if ((await log.positionAt(middle)) >= position) reached = middle;
    else before = middle;
  }
}
