import type {
  CommandContext,
  Decider,
  DomainEvent,
  Instant,
  Refusal,
  SealedEvent,
} from '@ledger/kernel';
import type { Position } from '@ledger/event-log';
import type { Folds } from './stream-reading.js';

/** The stream as it was loaded: what the decision is made on. */
export interface LoadedStream<S> {
  readonly state: S;
  /** Null if the stream does not exist. */
  readonly revision: number | null;
  /** Tells of other streams: of those that were read alongside, as they stood when this one was read. */
  readonly folds: Folds;
}

/** Everything of a command's context but what is found out while it is executed. */
export type CommandIdentity = Omit<CommandContext, 'facts' | 'now'>;

/** One command to one stream. */
export interface CommandExecution<S, C, E extends DomainEvent, F> {
  readonly stream: string;
  readonly decider: Decider<S, C, E, F>;
  readonly command: C;
  readonly identity: CommandIdentity;
  /**
   * Revision that the caller has seen and decides on (`If-Match`); null for a stream that must not exist yet. Left out
   * where any revision will do: then a conflict is decided again on the stream as it is by then.
   */
  readonly seen?: number | null;
  /** Other streams that the decision surely rests on: each attempt reads them together with its own. */
  readonly alongside?: readonly string[];
  /** Folds what the decision needs from other streams, anew for each attempt. */
  facts(loaded: LoadedStream<S>, now: Instant): Promise<F | Refusal>;
}

/** What became of an accepted command. */
export interface Executed<S> {
  readonly stream: string;
  /** As of the revision that this command wrote, also when it is repeated later; null where nothing exists. */
  readonly state: S;
  readonly revision: number | null;
  /** Position of the command's last event; null if it decided nothing. */
  readonly position: Position | null;
  /** The command's events, in order; empty if it decided nothing. */
  readonly events: readonly SealedEvent[];
  /** True when these events were recorded by an earlier delivery of the same command. */
  readonly repeated: boolean;
}
