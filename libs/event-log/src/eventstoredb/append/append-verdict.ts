import { leafHash, refuse, type Refusal } from '@ledger/kernel';
import type { AppendRequest, ExpectedRevision, Recorded } from '../../event-log.port.js';
import type { OwnEvent } from '../read/own-event.js';

/** What the log holds around the place where an append wants to go. */
export interface Surroundings {
  /** The event the append is to follow from; null if there is none. */
  readonly before: OwnEvent | null;
  /** Events at the revisions the append wants, as far as there are any. */
  readonly there: readonly OwnEvent[];
  /** Where the stream stands. */
  readonly actual: ExpectedRevision;
}

/** Null: the place is free and the append follows from what is before it. */
export type Verdict = Recorded | Refusal | null;

/**
 * Judges an append by what the log holds, which is the only way to know what a repeat was: the server compares no data,
 * and answers a repeat like a first append.
 *
 * @param sent ids by which the server knows the events if this very call wrote them
 */
export function judgeAppend(
  request: AppendRequest,
  surroundings: Surroundings,
  sent: readonly string[] = [],
): Verdict {
  const { stream, expected } = request;
  const { actual } = surroundings;
  return (
    asRecorded(request, surroundings, sent) ??
    asReused(request, surroundings) ??
    (actual === expected
      ? asMisplaced(request, surroundings)
      : refuse('log.conflict', { stream, expected: String(expected), actual: String(actual) }))
  );
}

function asRecorded(
  { events }: AppendRequest,
  { there }: Surroundings,
  sent: readonly string[],
): Recorded | null {
  const last = there[events.length - 1];
  if (last === undefined) return null;
  const same = events.every(
    ({ bytes }, n) => Buffer.compare(bytes, there[n]?.bytes ?? NO_BYTES) === 0,
  );
  if (!same) return null;
  return {
    outcome: 'recorded',
    revision: last.envelope.rev,
    position: last.position,
    leaf: leafHash(last.bytes),
    repeated: last.serverId !== sent.at(-1),
  };
}

const NO_BYTES = new Uint8Array();

/** Names the first event whose id is recorded already, here or at another of the places it was to go with. */
function asReused({ stream, events }: AppendRequest, { there }: Surroundings): Refusal | null {
  const held = new Set(there.map(({ envelope }) => envelope.id));
  const reused = events.find(({ envelope }) => held.has(envelope.id));
  return reused === undefined
    ? null
    : refuse('idempotency.key-reused', { eventId: reused.envelope.id, stream });
}

function asMisplaced({ stream, events }: AppendRequest, { before }: Surroundings): Refusal | null {
  const held = before === null ? null : leafHash(before.bytes);
  const prev = events[0]?.envelope.prev ?? null;
  if (prev === held) return null;
  return refuse('envelope.misplaced', {
    stream,
    field: 'prev',
    expected: String(held),
    actual: String(prev),
  });
}
