import type { RecordedEvent } from '@ledger/event-log';
import type { Projection, ProjectionTransaction } from './projection.js';

/**
 * A fold under way that keeps what it will write and none of the events it has seen. While a version is filled, it takes
 * in many pages before they are written at once, so that a row that many events touch is written once for all of them.
 */
export interface Collector {
  /** About how many rows it holds; what is held is written before it grows beyond bounds. */
  readonly held: number;
  /**
   * Takes in the events that follow those before. If it throws, the collector is thrown away, and its events are applied
   * anew in batches.
   *
   * @param events at least one, in log order, each of a handled type
   */
  add(events: readonly RecordedEvent[]): void;
  /** Writes everything it holds with set-based statements. Called once, last. */
  write(tx: ProjectionTransaction): Promise<void>;
}

/** How a projection moves that is defined by its collector: one fold for a batch and for many pages alike. */
export function collectedBy(
  collect: () => Collector,
): Required<Pick<Projection, 'collect' | 'apply'>> {
  return {
    collect,
    async apply(batch, tx) {
      const collector = collect();
      collector.add(batch);
      await collector.write(tx);
    },
  };
}
