import { leafHash, parseEnvelope, type Envelope, type Instant, type Sha256 } from '@ledger/kernel';
import type { Position, RecordedEvent } from '../../event-log.port.js';
import { ForeignEventError } from '../eventstoredb.error.js';
import { reasonOf } from '../server/failure.js';
import type { LogNames } from '../log-names.js';
import type { ServerEvent } from '../server/server-event.js';

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
 * @throws ForeignEventError if it is not what the log would have written there
 */
export function readOwnEvent(event: ServerEvent, { names, origin }: Ownership): OwnEvent {
  if (event.isJson || !(event.data instanceof Uint8Array)) {
    throw foreign(event, 'it was written as JSON');
  }
  const bytes = event.data;
  const envelope = parsed(event, bytes);
  const differing = differingField(event, envelope, { names, origin });
  if (differing !== null) throw foreign(event, `its ${differing} differs from its place`);
  const position = commitPosition(event);
  return { position, envelope, bytes, serverId: event.id };
}

function differingField(
  event: ServerEvent,
  { origin, stream, rev, type }: Envelope,
  owner: Ownership,
): keyof Envelope | null {
  if (origin !== owner.origin) return 'origin';
  if (stream !== owner.names.streamOf(event.streamId)) return 'stream';
  if (rev !== Number(event.revision)) return 'rev';
  return type === event.type ? null : 'type';
}

function foreign({ streamId, revision }: ServerEvent, reason: string): ForeignEventError {
  return new ForeignEventError(streamId, revision, reason);
}

function parsed(event: ServerEvent, bytes: Uint8Array): Envelope {
  try {
    return parseEnvelope(bytes);
  } catch (error) {
    throw foreign(event, reasonOf(error));
  }
}

/** Positions are commit positions, and stand for themselves only while both are the same. */
function commitPosition(event: ServerEvent): Position {
  const { position } = event;
  if (position === undefined) throw foreign(event, 'the server does not tell its position');
  const { commit, prepare } = position;
  if (commit === prepare) return commit;
  throw foreign(event, `it was committed at ${commit} but prepared at ${prepare}`);
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
