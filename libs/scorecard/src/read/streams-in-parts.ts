import type { EventLog, RecordedEvent } from '@ledger/event-log';

/** So many streams are read before others have their turn; each is read whole. */
const AT_ONCE = 100;

/** Streams with their events, in the order in which they are named, a hundred in memory at a time. */
export async function* streamsInParts(
  log: Pick<EventLog, 'readStreams'>,
  streams: readonly string[],
): AsyncGenerator<readonly [stream: string, events: readonly RecordedEvent[]], void, void> {
  for (let from = 0; from < streams.length; from += AT_ONCE) {
    const part = streams.slice(from, from + AT_ONCE);
    const found = await log.readStreams(part.map((stream) => ({ stream, from: 0 })));
    for (const [n, stream] of part.entries()) yield [stream, found[n] ?? []];
  }
}
