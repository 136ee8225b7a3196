import type { EventLog, Position, RecordedEvent } from '@ledger/event-log';
import type { Basis, Decider, DomainEvent, EventRegistry } from '@ledger/kernel';
import { foldSealed } from './fold-sealed.js';

/** What another stream says, and how far it had come when it was read. */
export interface FoldedStream<S> {
  readonly state: S;
  /** Revision 0 also where the stream does not exist yet; its state then says so. */
  readonly basis: Basis;
}

/** Folds streams from the log as they stand now: the facts that a decision on another stream relies on. */
export class StreamFolds {
  constructor(
    private readonly log: Pick<EventLog, 'readStream'>,
    private readonly registry: EventRegistry,
  ) {}

  /**
   * @param upTo the last position that counts; default: all
   * @throws RefusedError if the stream cannot be read
   */
  async fold<S, C, E extends DomainEvent, F>(
    stream: string,
    decider: Decider<S, C, E, F>,
    upTo?: Position,
  ): Promise<FoldedStream<S>> {
    const events: RecordedEvent[] = [];
    for await (const page of this.log.readStream(stream)) {
      events.push(...page.filter(({ position }) => upTo === undefined || position <= upTo));
    }
    const rev = events.at(-1)?.envelope.rev ?? 0;
    return { state: foldSealed(decider, events, this.registry), basis: { stream, rev } };
  }
}
