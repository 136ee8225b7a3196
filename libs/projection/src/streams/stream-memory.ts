import type { EventLog, Position, RecordedEvent } from '@ledger/event-log';
import { LRUCache } from 'lru-cache';
import type { WholeStreams } from './filled-by-stream.js';

/** A stream, and the revision with which a batch goes on with it. */
export interface StreamPlace {
  readonly stream: string;
  readonly next: number;
}

/** What the events of one stream come to so far; its size is how many they are. */
export interface StreamFold {
  readonly size: number;
}

/** Most events of which folds are kept; about 3 kB each. */
const MOST_KEPT = 40_000;

/**
 * The folds of the streams that a worker saw last, so that few events are read a second time. A fold follows from the
 * events of its stream alone: one that ends where a batch goes on is right, whatever became of the transaction in which it
 * was made, and any other is made anew from the log.
 */
export class StreamMemory {
  readonly #kept: LRUCache<string, StreamFold>;

  constructor(
    private readonly log: Pick<EventLog, 'readStreams' | 'head'>,
    mostKept = MOST_KEPT,
  ) {
    this.#kept = new LRUCache({ maxSize: mostKept, sizeCalculation: ({ size }) => size });
  }

  /** Position of the last event of the log. */
  head(): Promise<Position> {
    return this.log.head();
  }

  /**
   * The folds of streams up to the revision before the one given. They are lent out: until it is kept again, a fold that
   * an error left half-way is found by nobody.
   *
   * @param begin makes the fold of what was recorded before
   * @throws RefusedError if the log cannot be read
   */
  async recall<Fold extends StreamFold>(
    places: readonly StreamPlace[],
    begin: (stream: string, earlier: readonly RecordedEvent[]) => Fold,
  ): Promise<readonly Fold[]> {
    const known = places.map((place) => this.#lend(place) as Fold | undefined);
    const unknown = places.filter(({ next }, n) => known[n] === undefined && next > 0);
    const read = await this.whole(unknown.map(({ stream }) => stream));
    return places.map(
      ({ stream, next }, n) =>
        known[n] ??
        begin(stream, read.get(stream)?.filter(({ envelope }) => envelope.rev < next) ?? []),
    );
  }

  keep(stream: string, fold: StreamFold): void {
    this.#kept.set(stream, fold);
  }

  /**
   * Streams from their first event on.
   *
   * @throws RefusedError if the log cannot be read
   */
  async whole(streams: readonly string[]): Promise<WholeStreams> {
    const read = await this.log.readStreams(streams.map((stream) => ({ stream, from: 0 })));
    return new Map(streams.map((stream, n) => [stream, read[n] ?? []]));
  }

  /** Revisions count from 0 without gaps, so the size of a fold is the revision that it goes on with. */
  #lend({ stream, next }: StreamPlace): StreamFold | undefined {
    const fold = this.#kept.get(stream);
    this.#kept.delete(stream);
    return fold?.size === next ? fold : undefined;
  }
}
