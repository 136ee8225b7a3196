import type { EventLog, Position, RecordedEvent } from '@ledger/event-log';
import type { Basis, Decider, DomainEvent, EventRegistry } from '@ledger/kernel';
import { foldSealed } from './fold-sealed.js';
import { KnownStreams } from './known-streams.js';

/** What another stream says, and how far it had come when it was read. */
export interface FoldedStream<S> {
  readonly state: S;
  /** Revision 0 also where the stream does not exist yet; its state then says so. */
  readonly basis: Basis;
}

/** Folds streams from the log as they stand now: the facts that a decision on another stream relies on. */
export class StreamFolds {
  readonly #streams: KnownStreams;
  /** By the events they were folded from, which never change; then by decider. */
  readonly #states = new WeakMap<readonly RecordedEvent[], Map<object, unknown>>();

  constructor(
    log: Pick<EventLog, 'readStreams'>,
    private readonly registry: EventRegistry,
  ) {
    this.#streams = new KnownStreams(log);
  }

  /**
   * @param upTo the last position that counts; default: all
   * @throws RefusedError if the stream cannot be read
   */
  async fold<S, C, E extends DomainEvent, F>(
    stream: string,
    decider: Decider<S, C, E, F>,
    upTo?: Position,
  ): Promise<FoldedStream<S>> {
    const all = await this.#streams.read(stream);
    const last = all.at(-1)?.position ?? 0n;
    const events =
      upTo === undefined || last <= upTo ? all : all.filter(({ position }) => position <= upTo);
    const rev = events.at(-1)?.envelope.rev ?? 0;
    return { state: this.#state(events, decider), basis: { stream, rev } };
  }

  #state<S, C, E extends DomainEvent, F>(
    events: readonly RecordedEvent[],
    decider: Decider<S, C, E, F>,
  ): S {
    const states = this.#states.get(events) ?? new Map<object, unknown>();
    this.#states.set(events, states);
    if (!states.has(decider)) states.set(decider, foldSealed(decider, events, this.registry));
    return states.get(decider) as S;
  }
}
