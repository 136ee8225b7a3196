import type { CommandContext } from '../decider/command-context.js';
import type { Decided, DomainEvent } from '../decider/decider.js';
import { refuse, type Refusal } from '../refusal/refusal.js';
import { laterOf, type Instant } from '../time/instant.js';
import { canonicalJson } from './canonical-json.js';
import { MalformedEnvelopeError, mustBeEnvelope } from './envelope-form.js';
import { MAX_ENVELOPE_BYTES, type Envelope, type SealedEvent } from './envelope.js';
import { leafHash, uuidV5 } from './hash.js';
import { headAfter, type StreamHead } from './stream-head.js';

/** A decided event with the schema version its payload is written in. */
export type Versioned = Decided<DomainEvent> & { readonly schemaVersion: number };

export interface SealRequest {
  /** Id of this installation's log. */
  readonly origin: string;
  readonly stream: string;
  /** Where the stream stood when it was folded; null for a new stream. */
  readonly head: StreamHead | null;
  readonly events: readonly Versioned[];
  readonly context: Omit<CommandContext, 'facts'>;
}

/**
 * Turns decided events into the exact bytes that are stored, hashed and proved. Done once, before the append: a retry
 * sends the same bytes, and no clock is read here.
 *
 * @throws NotCanonicalError if a payload holds what JSON cannot carry faithfully
 * @throws MalformedEnvelopeError if a part has not its form: a time that is no instant, or an entry called late without the
 * time it is entered for
 * @throws TypeError if the command id is no UUID
 */
export function seal(request: SealRequest): readonly SealedEvent[] | Refusal {
  const sealed: SealedEvent[] = [];
  let head = request.head;
  for (const [n, event] of request.events.entries()) {
    const envelope = toEnvelope(request, event, n, head);
    mustBeEnvelope(envelope);
    const bytes = Buffer.from(canonicalJson(envelope), 'utf8');
    if (bytes.length > MAX_ENVELOPE_BYTES) {
      return refuse('envelope.too-large', {
        type: event.type,
        bytes: bytes.length,
        limit: MAX_ENVELOPE_BYTES,
      });
    }
    const leaf = leafHash(bytes);
    sealed.push({ envelope, bytes, leaf });
    head = headAfter(head, { envelope, leaf });
  }
  return sealed;
}

function toEnvelope(
  { origin, stream, context }: SealRequest,
  event: Versioned,
  n: number,
  head: StreamHead | null,
): Envelope {
  return {
    v: 1,
    origin,
    stream,
    ...link(context.now, event, head),
    id: uuidV5(context.commandId, n),
    type: event.type,
    schemaVersion: event.schemaVersion,
    recordedAt: context.now,
    enteredLate: event.enteredLate ?? false,
    actor: context.actor,
    auth: context.auth,
    command: { id: context.commandId, hash: context.commandHash },
    basis: event.basis ?? [],
    attachments: event.attachments ?? [],
    correlationId: context.correlationId,
    causationId: context.causationId,
    payload: event.payload,
  };
}

function link(now: Instant, event: Versioned, head: StreamHead | null) {
  if (event.enteredLate === true && event.effectiveAt === undefined) {
    throw new MalformedEnvelopeError('entered late, but not for which time');
  }
  return {
    rev: head === null ? 0 : head.rev + 1,
    prev: head === null ? null : head.leaf,
    effectiveAt: event.effectiveAt ?? laterOf(now, head?.ordinaryEffectiveAt ?? now),
  };
}
