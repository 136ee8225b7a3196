import { laterOf } from '@ledger/kernel';
import type { RecordedEvent } from '../../event-log.port.js';
import { pagesOf } from '../../pages.js';
import type { RecordedTimeMark } from '../../recorded-times.port.js';
import type { StreamRead } from '../../read-options.js';
import { StoredEvent, type OwnEvent } from './own-event.js';
import type { OwnEventsReader } from './own-events-reader.js';
import type { RecordedTimeIndex } from './recorded-time-index.js';

export type Pages = AsyncGenerator<readonly RecordedEvent[], void, undefined>;

/** Gives each event the running maximum of `recordedAt`; they follow the start in log order. */
function foldTimes(events: readonly OwnEvent[], start: RecordedTimeMark): readonly StoredEvent[] {
  let maximum = start.recordedTime;
  return events.map((event) => {
    maximum = laterOf(maximum, event.envelope.recordedAt);
    return new StoredEvent(event, maximum);
  });
}

/** Pages after the start, which is an event of the log or its beginning. */
export function allPages(
  reader: OwnEventsReader,
  start: RecordedTimeMark,
  options: { readonly batchSize: number; readonly signal: AbortSignal },
): Pages {
  const fetch = async (last: RecordedEvent | null) => {
    const from = last ?? start;
    const { events } = await reader.after(from.position, options.batchSize);
    return foldTimes(events, from);
  };
  return pagesOf(fetch, { ...options, limit: Number.MAX_SAFE_INTEGER });
}

export function streamPages(
  source: { readonly reader: OwnEventsReader; readonly times: RecordedTimeIndex },
  { stream, direction, limit, batchSize, from }: StreamRead,
  signal: AbortSignal,
): Pages {
  const first = from ?? (direction === 'forward' ? 0 : 'end');
  const step = direction === 'forward' ? 1 : -1;
  const fetch = async (last: RecordedEvent | null) => {
    const next = last === null ? first : last.envelope.rev + step;
    if (typeof next === 'number' && next < 0) return [];
    const count = Math.min(batchSize, limit);
    const events = await source.reader.ofStream(stream, { from: next, direction, count });
    return source.times.complete(events);
  };
  return pagesOf(fetch, { batchSize, limit, signal });
}
