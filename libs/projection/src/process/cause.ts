import type { Position, RecordedEvent } from '@ledger/event-log';
import { canonicalJson, sha256, uuidV5 } from '@ledger/kernel';
import type { IssuedCommand } from './command-issuer.port.js';
import type { DueTimer, PlannedCommand } from './process.js';

/** Why commands are issued: an event, or a timer that is due. The same cause always gives the same command ids. */
export interface Cause {
  readonly id: string;
  readonly causationId: string;
  readonly correlationId: string;
  /** Where the process stood, as refusals tell it. */
  readonly place: { readonly position: Position } | { readonly timer: string };
}

export interface KeptTimer extends DueTimer {
  /** Id of the event that it was set for, and what that event is part of. */
  readonly causationId: string;
  readonly correlationId: string;
}

export function causeOfEvent({ envelope, position }: RecordedEvent): Cause {
  const { id, correlationId } = envelope;
  return { id, causationId: id, correlationId, place: { position } };
}

/** Names timers, so that one set for an event shares no command id with that event. */
const TIMERS = '0b6f2b52-8c0a-5d2e-9d57-6a1f3f0f8e21';

/** A timer is the same cause only for one due instant: set again for later, it issues new commands. */
export function causeOfTimer(process: string, timer: KeptTimer): Cause {
  const { key, due, causationId, correlationId } = timer;
  const id = uuidV5(TIMERS, process, key, due);
  return { id, causationId, correlationId, place: { timer: key } };
}

/** The command as it is issued: its id is UUIDv5(cause, process, target stream, n), so that a repeat does nothing. */
export function identified<Command>(
  { stream, command, n = 0 }: PlannedCommand<Command>,
  { id, causationId, correlationId }: Cause,
  process: string,
): IssuedCommand<Command> {
  return {
    stream,
    command,
    identity: {
      commandId: uuidV5(id, process, stream, n),
      commandHash: sha256(canonicalJson({ stream, command })),
      actor: { kind: 'process', process },
      auth: null,
      correlationId,
      causationId,
    },
  };
}
