import {
  isEventType,
  isInstant,
  MAX_ENVELOPE_BYTES,
  refuse,
  type Refusal,
  type Sha256,
} from '@ledger/kernel';
import {
  MAX_APPEND_EVENTS,
  type AppendRequest,
  type ExpectedRevision,
  type PlacedEvent,
} from './event-log.port.js';
import { checkStreamName } from './stream-name.js';

/** Where an event must stand; what only the store knows is left out. */
export interface Place {
  readonly origin: string;
  readonly stream: string;
  readonly rev?: number;
  readonly prev?: Sha256 | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Every check of an append that needs no store, so that all adapters refuse the same things with the same words. Takes
 * envelope and leaf as true to the bytes: only `seal` and `unseal` make a sealed event.
 */
export function checkAppend(request: AppendRequest, origin: string): Refusal | null {
  return (
    checkStreamName(request.stream) ??
    checkExpected(request.expected) ??
    checkSize(request.events) ??
    checkEvents(request, origin)
  );
}

/** What must hold of an event wherever it stands: size, id, type and instant. */
export function checkEvent({ bytes, envelope }: PlacedEvent): Refusal | null {
  const { id, type, recordedAt } = envelope;
  if (bytes.length > MAX_ENVELOPE_BYTES) {
    return refuse('envelope.too-large', { type, bytes: bytes.length, limit: MAX_ENVELOPE_BYTES });
  }
  if (!UUID.test(id)) return refuse('event.id-invalid', { eventId: id });
  if (!isEventType(type)) return refuse('event.type-invalid', { type });
  if (!isInstant(recordedAt)) return refuse('instant.invalid', { instant: recordedAt });
  return null;
}

/** Whether the envelope names the place it is to be put at; reports the first field that does not. */
export function checkPlace(envelope: PlacedEvent['envelope'], place: Place): Refusal | null {
  for (const field of ['stream', 'origin', 'rev', 'prev'] as const) {
    const expected = place[field];
    if (expected !== undefined && expected !== envelope[field]) {
      return refuse('envelope.misplaced', {
        stream: place.stream,
        field,
        expected: String(expected),
        actual: String(envelope[field]),
      });
    }
  }
  return null;
}

/** Revision that the first event of an append must have. */
export function nextRevision(expected: ExpectedRevision): number {
  return expected === 'no-stream' ? 0 : expected + 1;
}

function checkExpected(expected: ExpectedRevision): Refusal | null {
  if (expected === 'no-stream') return null;
  return checkRevision(expected);
}

/** A whole number from 0 to 2^53 − 2, so that the next one is still exact. */
export function checkRevision(revision: number): Refusal | null {
  if (Number.isSafeInteger(revision + 1) && revision >= 0 && Number.isInteger(revision))
    return null;
  return refuse('revision.invalid', { revision: String(revision) });
}

function checkSize(events: AppendRequest['events']): Refusal | null {
  if (events.length >= 1 && events.length <= MAX_APPEND_EVENTS) return null;
  return refuse('append.size', { events: events.length, limit: MAX_APPEND_EVENTS });
}

function checkEvents({ stream, expected, events }: AppendRequest, origin: string): Refusal | null {
  const ids = new Set<string>();
  let rev = nextRevision(expected);
  let prev: { readonly prev?: Sha256 | null } = expected === 'no-stream' ? { prev: null } : {};
  for (const event of events) {
    const place = { origin, stream, rev, ...prev };
    const refusal = checkEvent(event) ?? checkPlace(event.envelope, place);
    if (refusal !== null) return refusal;
    const eventId = event.envelope.id;
    if (ids.has(eventId)) return refuse('idempotency.key-reused', { eventId, stream });
    ids.add(eventId);
    rev += 1;
    prev = { prev: event.leaf };
  }
  return null;
}
