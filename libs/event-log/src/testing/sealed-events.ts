import { randomUUID } from 'node:crypto';
import {
  canonicalJson,
  isRefusal,
  leafHash,
  RefusedError,
  seal,
  sha256,
  type Envelope,
  type Instant,
  type JsonObject,
  type SealedEvent,
  type StreamHead,
} from '@ledger/kernel';

/** Where the events of a draft are sealed for. */
export interface SealTarget {
  readonly origin: string;
  readonly stream: string;
  /** Null for a stream that has no event yet. */
  readonly head: StreamHead | null;
}

/** One command's events; what is left out is filled with plain defaults. */
export interface Draft {
  readonly recordedAt: Instant;
  /** Events of the command. Default 1. */
  readonly count?: number;
  /** Event ids follow from it. Default: a new one. */
  readonly commandId?: string;
  readonly type?: string;
  /** Beside `n`, the number of the event in its command. */
  readonly payload?: JsonObject;
  readonly effectiveAt?: Instant;
  readonly enteredLate?: boolean;
}

/** Seals a draft as a command handler would. */
export function sealFor(target: SealTarget, draft: Draft): readonly SealedEvent[] {
  const { recordedAt, count = 1, commandId = randomUUID(), type = 'test.noted', payload } = draft;
  const { effectiveAt, enteredLate } = draft;
  const sealed = seal({
    ...target,
    events: Array.from({ length: count }, (_, n) => ({
      type,
      schemaVersion: 1,
      payload: { n, ...payload },
      ...(effectiveAt === undefined ? {} : { effectiveAt }),
      ...(enteredLate === undefined ? {} : { enteredLate }),
    })),
    context: {
      commandId,
      commandHash: sha256(canonicalJson({ count, ...payload })),
      actor: { kind: 'process', process: 'conformance' },
      auth: null,
      now: recordedAt,
      correlationId: commandId,
      causationId: null,
    },
  });
  if (isRefusal(sealed)) throw new RefusedError(sealed);
  return sealed;
}

/** The event with other fields and their own bytes and hash: what a faulty writer would send. */
export function resealed(event: SealedEvent, changes: Partial<Envelope>): SealedEvent {
  const envelope = { ...event.envelope, ...changes };
  const bytes = Buffer.from(canonicalJson(envelope), 'utf8');
  return { envelope, bytes, leaf: leafHash(bytes) };
}
