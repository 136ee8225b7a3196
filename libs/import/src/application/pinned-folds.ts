import type { FoldedStream, Folds } from '@ledger/command';
import type { Position } from '@ledger/event-log';
import type { Decider, DomainEvent } from '@ledger/kernel';

/** Streams as they stood at a position: what they said then never changes, so each is folded but once. */
export class PinnedFolds implements Folds {
  readonly #folded = new Map<object, Map<string, Promise<FoldedStream<unknown>>>>();

  constructor(
    private readonly folds: Folds,
    readonly position: Position,
  ) {}

  /** @param upTo a position before the pinned one, where less is to count */
  fold<S, C, E extends DomainEvent, F>(
    stream: string,
    decider: Decider<S, C, E, F>,
    upTo = this.position,
  ): Promise<FoldedStream<S>> {
    if (upTo < this.position) return this.folds.fold(stream, decider, upTo);
    const byStream = this.#folded.get(decider) ?? new Map<string, Promise<FoldedStream<unknown>>>();
    this.#folded.set(decider, byStream);
    const folded = byStream.get(stream) ?? this.folds.fold(stream, decider, this.position);
    byStream.set(stream, folded);
    // What is kept by a decider was folded by it.
    return folded as Promise<FoldedStream<S>>;
  }
}
