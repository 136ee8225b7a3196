import {
  fold,
  type Decider,
  type DomainEvent,
  type EventRegistry,
  type Past,
  type SealedEvent,
} from '@ledger/kernel';

/** Folds sealed events of one stream, lifted to their current versions. */
export function foldSealed<S, C, E extends DomainEvent, F>(
  decider: Decider<S, C, E, F>,
  events: readonly Pick<SealedEvent, 'envelope'>[],
  registry: EventRegistry,
): S {
  // The registry knows the room's types, and only a stream's own room writes to it.
  return fold(
    decider,
    events.map(({ envelope }) => registry.read(envelope) as Past<E>),
  );
}
