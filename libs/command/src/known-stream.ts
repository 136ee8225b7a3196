import type { RecordedEvent } from '@ledger/event-log';
import {
  foldAll,
  foldOn,
  type Decider,
  type DomainEvent,
  type EventRegistry,
  type Folded,
  type Past,
  type SealedEvent,
} from '@ledger/kernel';

/** What so many of the first events were folded to. */
interface Kept<S> {
  readonly events: number;
  readonly folded: Folded<S>;
}

/**
 * A stream as far as it is known, from its first event on, with what was folded from it. What follows makes another, which
 * folds on from there.
 */
export class KnownStream<Event extends SealedEvent = RecordedEvent> {
  readonly #kept: Map<object, Kept<unknown>>;

  /** @param kept by decider */
  constructor(
    readonly events: readonly Event[] = [],
    kept: ReadonlyMap<object, Kept<unknown>> = new Map(),
  ) {
    this.#kept = new Map(kept);
  }

  /** Null if nothing is known of the stream. */
  get revision(): number | null {
    return this.events.at(-1)?.envelope.rev ?? null;
  }

  followedBy<More extends SealedEvent>(news: readonly More[]): KnownStream<Event | More> {
    return new KnownStream<Event | More>([...this.events, ...news], this.#kept);
  }

  /** The state by these events, lifted to their current versions. */
  fold<S, C, E extends DomainEvent, F>(decider: Decider<S, C, E, F>, registry: EventRegistry): S {
    // What is kept by a decider was folded by it.
    const kept = this.#kept.get(decider) as Kept<S> | undefined;
    if (kept?.events === this.events.length) return kept.folded.state;
    const on =
      kept && foldOn(decider, kept.folded, pastOf<E>(this.events.slice(kept.events), registry));
    const folded = on ?? foldAll(decider, pastOf<E>(this.events, registry));
    this.#kept.set(decider, { events: this.events.length, folded });
    return folded.state;
  }
}

function pastOf<E extends DomainEvent>(
  events: readonly SealedEvent[],
  registry: EventRegistry,
): readonly Past<E>[] {
  // The registry knows the room's types, and only a stream's own room writes to it.
  return events.map(({ envelope }) => registry.read(envelope) as Past<E>);
}
