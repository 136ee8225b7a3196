import { refuse, type Refusal } from '@ledger/kernel';
import { checkEvent, checkPlace } from './append-request.js';
import type { PlacedEvent } from './event-log.port.js';
import { checkStreamName } from './stream-name.js';

/**
 * Every check of an ingested batch that needs no store: each event by itself, and that it follows from the one of its
 * stream before it in the batch. What the first event of each stream follows from only the store knows.
 */
export function checkIngest(batch: readonly PlacedEvent[], origin: string): Refusal | null {
  const before = new Map<string, PlacedEvent>();
  const ids = new Set<string>();
  for (const event of batch) {
    const { stream, id } = event.envelope;
    const place = { origin, stream, ...nextPlace(before.get(stream)) };
    const refusal =
      checkStreamName(stream) ?? checkEvent(event) ?? checkPlace(event.envelope, place);
    if (refusal !== null) return refusal;
    if (ids.has(id)) return refuse('idempotency.key-reused', { eventId: id, stream });
    before.set(stream, event);
    ids.add(id);
  }
  return null;
}

function nextPlace(before: PlacedEvent | undefined) {
  return before === undefined ? {} : { rev: before.envelope.rev + 1, prev: before.leaf };
}
