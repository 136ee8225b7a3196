import type { EventLog, RecordedEvent, StreamFrom } from './event-log.port.js';

/** Many streams by a read of each, for a store that has no way to be asked for them together. */
export function readEach(
  log: Pick<EventLog, 'readStream'>,
  wanted: readonly StreamFrom[],
): Promise<readonly (readonly RecordedEvent[])[]> {
  return Promise.all(
    wanted.map(async ({ stream, from }) => {
      const events: RecordedEvent[] = [];
      for await (const page of log.readStream(stream, { from })) events.push(...page);
      return events;
    }),
  );
}
