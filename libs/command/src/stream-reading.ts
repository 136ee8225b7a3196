import type { Position } from '@ledger/event-log';
import type { Basis, Decider, DomainEvent, EventRegistry } from '@ledger/kernel';
import { KnownStream } from './known-stream.js';

/** What another stream says, and how far it had come when it was read. */
export interface FoldedStream<S> {
  readonly state: S;
  /** Revision 0 also where the stream does not exist yet; its state then says so. */
  readonly basis: Basis;
  /** Of its last event; 0 where there is none. */
  readonly position: Position;
}

/** Tells of other streams: the facts that a decision relies on. */
export interface Folds {
  /**
   * @param upTo the last position that counts; default: all
   * @throws RefusedError if the stream cannot be read
   */
  fold<S, C, E extends DomainEvent, F>(
    stream: string,
    decider: Decider<S, C, E, F>,
    upTo?: Position,
  ): Promise<FoldedStream<S>>;
}

/** Streams that were read together, as they stood then. What else is asked for is folded as it stands by then. */
export class StreamReading implements Folds {
  constructor(
    private readonly found: ReadonlyMap<string, KnownStream>,
    private readonly registry: EventRegistry,
    private readonly others: Folds,
  ) {}

  /** @throws TypeError if it was not read */
  known(stream: string): KnownStream {
    const known = this.found.get(stream);
    if (known === undefined) throw new TypeError(`${stream} was not read`);
    return known;
  }

  async fold<S, C, E extends DomainEvent, F>(
    stream: string,
    decider: Decider<S, C, E, F>,
    upTo?: Position,
  ): Promise<FoldedStream<S>> {
    const found = this.found.get(stream);
    if (found === undefined) return this.others.fold(stream, decider, upTo);
    const known = knownUpTo(found, upTo);
    const state = known.fold(decider, this.registry);
    const position = positionOf(known);
    return { state, basis: { stream, rev: known.revision ?? 0 }, position };
  }
}

function knownUpTo(known: KnownStream, upTo: Position | undefined): KnownStream {
  if (upTo === undefined || positionOf(known) <= upTo) return known;
  return new KnownStream(known.events.filter(({ position }) => position <= upTo));
}

function positionOf({ events }: KnownStream): Position {
  return events.at(-1)?.position ?? 0n;
}
