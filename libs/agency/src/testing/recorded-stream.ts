import {
  EventRegistry,
  fold,
  isRefusal,
  seal,
  streamHead,
  type Basis,
  type CommandContext,
  type Decider,
  type DomainEvent,
  type Instant,
  type Past,
  type Refusal,
  type SealedEvent,
} from '@ledger/kernel';
import { AGENCY_ROOM_EVENTS } from '../domain/events.js';

const registry = new EventRegistry(AGENCY_ROOM_EVENTS);

export interface RecordedStream<S, C, F> {
  /** Decides the command on what is recorded, and records what it decides; how many events, or why not. */
  give(command: C, context: CommandContext<F>): number | Refusal;
  /** Everything recorded, folded; or only what takes effect before an instant. */
  state(effectiveBefore?: Instant): S;
  basis(): Basis;
}

/** A stream as the log would keep it: commands are decided on the fold of sealed events, and what they decide is sealed. */
export function recordedStream<S, C, E extends DomainEvent, F>(
  decider: Decider<S, C, E, F>,
  stream: string,
): RecordedStream<S, C, F> {
  let sealed: readonly SealedEvent[] = [];
  const state = (effectiveBefore: Instant = '9999') =>
    fold(
      decider,
      sealed
        .map(({ envelope }) => registry.read(envelope) as Past<E>)
        .filter(({ meta }) => meta.effectiveAt < effectiveBefore),
    );
  return {
    state,
    basis: () => ({ stream, rev: sealed.length - 1 }),
    give(command, context) {
      const decision = decider.decide(command, state(), context);
      if (isRefusal(decision)) return decision;
      const events = decision.map((event) => ({
        ...event,
        schemaVersion: registry.currentVersion(event.type),
      }));
      const head = streamHead(sealed);
      const added = seal({ origin: 'log-1', stream, head, events, context });
      if (isRefusal(added)) return added;
      sealed = [...sealed, ...added];
      return added.length;
    },
  };
}
