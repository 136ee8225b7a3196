import type { Position } from '../event-log.port.js';
import type { LogInspection, RawPages } from '../log-inspection.port.js';

/** The log from its first event to the one at the position, whatever is appended meanwhile. */
export async function* pagesUpTo(log: LogInspection, last: Position): RawPages {
  for await (const page of log.readRaw()) {
    const wanted = page.filter(({ position }) => position <= last);
    if (wanted.length > 0) yield wanted;
    if (wanted.length < page.length) return;
  }
}
