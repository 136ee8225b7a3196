import type { AttachmentRef, Basis, Envelope } from '../envelope/envelope.js';
import type { JsonObject } from '../envelope/canonical-json.js';
import type { Refusal } from '../refusal/refusal.js';
import type { Instant } from '../time/instant.js';
import type { CommandContext } from './command-context.js';

/** A business fact as domain code sees it: its type on the wire and its payload in the current version. */
export interface DomainEvent {
  readonly type: string;
  readonly payload: JsonObject;
}

/** A fact just decided, with what only the decision knows about it. */
export type Decided<E extends DomainEvent> = E & {
  /** Only where the caller may choose it: entered late, or dated ahead by a document. Otherwise the kernel sets it. */
  readonly effectiveAt?: Instant;
  readonly enteredLate?: boolean;
  readonly basis?: readonly Basis[];
  readonly attachments?: readonly AttachmentRef[];
};

export type Decision<E extends DomainEvent> = readonly Decided<E>[] | Refusal;

/** An event of the past as `evolve` sees it: already upcast, with the parts of its envelope that rules need. */
export type Past<E extends DomainEvent> = E & {
  readonly meta: Pick<
    Envelope,
    'id' | 'rev' | 'stream' | 'recordedAt' | 'effectiveAt' | 'enteredLate' | 'actor' | 'command'
  >;
};

/**
 * The whole of an aggregate: plain functions over plain data. `evolve` is total over E; an unknown event never
 * reaches it because the registry refuses it first.
 */
export interface Decider<S, C, E extends DomainEvent, Facts = unknown> {
  readonly initial: S;
  decide(command: C, state: S, context: CommandContext<Facts>): Decision<E>;
  evolve(state: S, event: Past<E>): S;
}
