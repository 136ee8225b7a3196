import { leafHash, parseEnvelope, type Envelope, type Instant, type Sha256 } from '@ledger/kernel';
import type { Position, RecordedEvent } from '../../event-log.port.js';
import { UnreadableEventError } from '../eventstoredb.error.js';
import { reasonOf } from '../server/failure.js';
import type { LogNames } from '../log-names.js';
import type { ServerEvent, ServerPosition } from '../server/server-event.js';

/** An event of this log as the server holds it. What its recorded time is, its own bytes cannot tell. */
export interface OwnEvent {
  readonly position: Position;
  readonly envelope: Envelope;
  readonly bytes: Uint8Array;
  /** By which the server knows the call that wrote it. */
  readonly serverId: string;
}

/** Whose log it is, and what its streams are called on the server. */
export interface Ownership {
  readonly names: LogNames;
  readonly origin: string;
}

/**
 * Reads an event of one of the log's own streams.
 *
 * @throws UnreadableEventError if it is not what the log would have written there
 */
export function readOwnEvent(event: ServerEvent, { names, origin }: Ownership): OwnEvent {
  const unreadable = (reason: string) =>
    new UnreadableEventError(event.streamId, event.revision, reason);
  if (event.isJson || !(event.data instanceof Uint8Array))
    throw unreadable('it was written as JSON');
  const bytes = event.data;
  const envelope = parsed(bytes, unreadable);
  const written = [
    envelope.origin,
    names.serverStream(envelope.stream),
    envelope.rev,
    envelope.type,
  ];
  const found = [origin, event.streamId, Number(event.revision), event.type];
  const differing = ['origin', 'stream', 'rev', 'type'].filter((_, n) => written[n] !== found[n]);
  if (differing.length > 0) throw unreadable(`its ${differing.join(', ')} differ from its place`);
  const position = commitPosition(event.position, unreadable);
  return { position, envelope, bytes, serverId: event.id };
}

type Unreadable = (reason: string) => UnreadableEventError;

function parsed(bytes: Uint8Array, unreadable: Unreadable): Envelope {
  try {
    return parseEnvelope(bytes);
  } catch (error) {
    throw unreadable(reasonOf(error));
  }
}

/** Positions are commit positions, and stand for themselves only while both are the same. */
function commitPosition(position: ServerPosition | undefined, unreadable: Unreadable): Position {
  if (position === undefined) throw unreadable('the server does not tell its position');
  if (position.commit === position.prepare) return position.commit;
  throw unreadable(`it was committed at ${position.commit} but prepared at ${position.prepare}`);
}

/** An event of the log with its recorded time. The hash is made when asked for: most readers only fold the envelope. */
export class StoredEvent implements RecordedEvent {
  readonly position: Position;
  readonly envelope: Envelope;
  readonly bytes: Uint8Array;
  #leaf: Sha256 | null = null;

  constructor(
    event: OwnEvent,
    readonly recordedTime: Instant,
  ) {
    this.position = event.position;
    this.envelope = event.envelope;
    this.bytes = event.bytes;
  }

  get leaf(): Sha256 {
    this.#leaf ??= leafHash(this.bytes);
    return this.#leaf;
  }
}
