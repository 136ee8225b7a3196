import { nextRevision } from '../../append-request.js';
import type { AppendRequest } from '../../event-log.port.js';
import type { Surroundings } from './append-verdict.js';
import type { OwnEventsReader } from '../read/own-events-reader.js';

/** Reads what the log holds around the place where an append wants to go. */
export async function surroundingsOf(
  reader: OwnEventsReader,
  { stream, expected, events }: AppendRequest,
): Promise<Surroundings> {
  const first = nextRevision(expected);
  const from = Math.max(first - 1, 0);
  // The event before, those wanted, and one more that tells whether the stream goes on.
  const count = events.length + 2;
  const page = await reader.ofStream(stream, { from, direction: 'forward', count });
  const goesOn = page.length === count || page.length === 0;
  const [last] = goesOn
    ? await reader.ofStream(stream, { from: 'end', direction: 'backward', count: 1 })
    : page.slice(-1);
  return {
    before: page.find(({ envelope }) => envelope.rev === first - 1) ?? null,
    there: page.filter(({ envelope: { rev } }) => rev >= first && rev < first + events.length),
    actual: last?.envelope.rev ?? 'no-stream',
  };
}
