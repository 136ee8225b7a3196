import type { EventLog, Position } from '@ledger/event-log';
import type { Decider, DomainEvent, EventRegistry } from '@ledger/kernel';
import { KnownStreams } from './known-streams.js';
import { StreamReading, type FoldedStream, type Folds } from './stream-reading.js';

/** Folds streams from the log as they stand now. A process has one, so that none of it reads what another part has read. */
export class StreamFolds implements Folds {
  readonly #streams: KnownStreams;

  constructor(
    log: Pick<EventLog, 'readStreams'>,
    private readonly registry: EventRegistry,
  ) {
    this.#streams = new KnownStreams(log);
  }

  async fold<S, C, E extends DomainEvent, F>(
    stream: string,
    decider: Decider<S, C, E, F>,
    upTo?: Position,
  ): Promise<FoldedStream<S>> {
    return (await this.read([stream])).fold(stream, decider, upTo);
  }

  /**
   * Reads streams together: one question to the log in place of one after another.
   *
   * @throws RefusedError if one cannot be read
   */
  async read(streams: readonly string[]): Promise<StreamReading> {
    const reads = streams.map(
      async (stream) => [stream, await this.#streams.read(stream)] as const,
    );
    return new StreamReading(new Map(await Promise.all(reads)), this.registry, this);
  }
}
