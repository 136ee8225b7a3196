import type { Role } from '../actor/role.js';
import type { JsonObject } from './canonical-json.js';
import type { Sha256 } from './hash.js';
import type { Instant } from '../time/instant.js';

/** A stored file that an event cites; `size` in bytes, `type` a media type. */
export interface AttachmentRef {
  readonly sha256: Sha256;
  readonly size: number;
  readonly type: string;
}

/** A fact of another stream that a decision relied on, as of that stream's revision. */
export interface Basis {
  readonly stream: string;
  readonly rev: number;
}

/** In what capacity a person signs: head, KT., TL., TUQ., TM., Q. (domain.md §4). */
export type Capacity = 'head' | 'KT' | 'TL' | 'TUQ' | 'TM' | 'Q';

/** Who decided. A person is a pseudonymous id, never a name; a process is a checkpointed reader of the log. */
export type Actor =
  | {
      readonly kind: 'person';
      readonly person: string;
      readonly agency: string;
      readonly roles: readonly Role[];
      readonly capacity: Capacity | null;
    }
  | { readonly kind: 'process'; readonly process: string };

/** Under which policy and grants the actor was entitled; null where the token's claims were relied on. */
export interface Authorization {
  readonly policy: string;
  readonly grants: readonly string[];
}

/**
 * Envelope v1: exactly what is stored, hashed and proved. Its canonical bytes are made once, before the append, and
 * nothing stamps them again.
 */
export interface Envelope {
  readonly v: 1;
  /** Id of the installation whose log this is; travels with the bytes. */
  readonly origin: string;
  readonly stream: string;
  /** 0 for the first event of a stream. */
  readonly rev: number;
  /** Leaf hash of the stream's previous event; null at revision 0. */
  readonly prev: Sha256 | null;
  readonly id: string;
  /** `room.past-tense-fact`, never a class name. */
  readonly type: string;
  readonly schemaVersion: number;
  /** The instant of the decision: when we knew. */
  readonly recordedAt: Instant;
  /** When the fact holds. */
  readonly effectiveAt: Instant;
  readonly enteredLate: boolean;
  readonly actor: Actor;
  readonly auth: Authorization | null;
  readonly command: { readonly id: string; readonly hash: Sha256 };
  readonly basis: readonly Basis[];
  readonly attachments: readonly AttachmentRef[];
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly payload: JsonObject;
}

/** An envelope with the bytes that stand for it. Only `seal` and `unseal` make one. */
export interface SealedEvent {
  readonly envelope: Envelope;
  /** UTF-8 of the canonical JSON, at most {@link MAX_ENVELOPE_BYTES}. */
  readonly bytes: Uint8Array;
  readonly leaf: Sha256;
}

export const MAX_ENVELOPE_BYTES = 65_535;
