import type { Position } from '../event-log.port.js';
import type { Reachability } from './server/connection-state.js';
import type { ForeignEvent } from './read/foreign-events.js';

export interface SubscriptionHealth {
  /** Of the last event handed over. */
  readonly position: Position;
  /** Bytes of the server's log between that event and the latest one this process knows of. */
  readonly behindBytes: bigint;
}

/** What an operator wants to know of the log, without asking the server anything. */
export interface EventStoreDbHealth {
  /** Whether the server answered last time; `closed` after the log was. */
  readonly state: Reachability | 'closed';
  /** What it said instead, or why it could not be asked; null while it answers. */
  readonly lastFailure: string | null;
  readonly serverVersion: string;
  /** How often the server answered again after not answering. */
  readonly reconnects: number;
  /** Appends sent and not settled yet. */
  readonly inFlight: number;
  /** Appends that wait to be sent. */
  readonly queued: number;
  readonly subscriptions: readonly SubscriptionHealth[];
  /** Events seen on the server that are in no stream of this log. */
  readonly foreignEvents: { readonly count: number; readonly recent: readonly ForeignEvent[] };
}

/** How far this process knows the log to go, and how far each of its subscriptions has come. */
export class Progress {
  #latest: Position = 0n;
  readonly #subscriptions = new Set<{ position: Position }>();

  get subscriptions(): readonly SubscriptionHealth[] {
    return [...this.#subscriptions].map(({ position }) => ({
      position,
      behindBytes: this.#latest > position ? this.#latest - position : 0n,
    }));
  }

  saw(position: Position): void {
    if (position > this.#latest) this.#latest = position;
  }

  /** A new subscription; tell it where it is, and call `end` when it is over. */
  subscription(): { moveTo(position: Position): void; end(): void } {
    const entry = { position: 0n };
    this.#subscriptions.add(entry);
    return {
      moveTo: (position) => {
        entry.position = position;
        this.saw(position);
      },
      end: () => {
        this.#subscriptions.delete(entry);
      },
    };
  }
}
