import type { EventPages, RecordedEvent } from '../event-log.port.js';

/** Every event of pages that end by themselves. */
export async function collect(pages: EventPages): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const page of pages) events.push(...page);
  return events;
}

/** The first events of pages that need not end; leaves the loop once it has them. */
export async function take(pages: EventPages, count: number): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  if (count === 0) return events;
  for await (const page of pages) {
    events.push(...page);
    if (events.length >= count) break;
  }
  return events.slice(0, count);
}

/** One page, or null once there is no more. */
export async function nextPage(
  iterator: AsyncIterator<readonly RecordedEvent[]>,
): Promise<readonly RecordedEvent[] | null> {
  const result: IteratorResult<readonly RecordedEvent[], unknown> = await iterator.next();
  return result.done === true ? null : result.value;
}
