import type { RecordedEvent } from '@ledger/event-log';
import type { Projection, ProjectionTransaction } from '../projection.js';
import type { StreamFold } from './stream-memory.js';

/** A fold that takes in the events of its stream in the order in which they were recorded. */
export interface GrowingFold extends StreamFold {
  take(recorded: RecordedEvent): void;
}

/** How a projection is made whose rows follow from one stream each. */
export interface StreamFolding<Fold extends GrowingFold> {
  /** @param earlier what was recorded of the stream before, whose rows are there */
  readonly begin: (stream: string, earlier: readonly RecordedEvent[]) => Fold;
  /**
   * Writes what the folds took in since they were begun or written last.
   *
   * @param events all that they took in together, in log order
   */
  readonly write: (
    folds: readonly Fold[],
    events: readonly RecordedEvent[],
    tx: ProjectionTransaction,
  ) => Promise<void>;
}

/** So few that folding them keeps neither the transaction nor the worker's lease waiting. */
const AT_ONCE = 500;

/** How a projection moves whose rows follow from one stream each: events in log order, each taken into its stream's fold. */
export function foldedByStream<Fold extends GrowingFold>(
  folding: StreamFolding<Fold>,
): Pick<Projection, 'apply'> {
  return {
    async apply(batch, tx) {
      await applyInOrder(batch, tx, folding);
    },
  };
}

/** Events in log order, each taken into its stream's fold. */
export async function applyInOrder<Fold extends GrowingFold>(
  events: readonly RecordedEvent[],
  tx: ProjectionTransaction,
  folding: StreamFolding<Fold>,
): Promise<void> {
  for (const part of inParts(events, AT_ONCE)) await applyPart(part, tx, folding);
}

async function applyPart<Fold extends GrowingFold>(
  events: readonly RecordedEvent[],
  tx: ProjectionTransaction,
  { begin, write }: StreamFolding<Fold>,
): Promise<void> {
  const next = new Map<string, number>();
  for (const { envelope } of events) {
    if (!next.has(envelope.stream)) next.set(envelope.stream, envelope.rev);
  }
  const places = [...next].map(([stream, rev]) => ({ stream, next: rev }));
  const folds = await tx.streams.recall(places, begin);
  const byStream = new Map(places.map(({ stream }, n) => [stream, folds[n]]));
  for (const recorded of events) byStream.get(recorded.envelope.stream)?.take(recorded);
  await write(folds, events, tx);
  for (const [stream, fold] of byStream) if (fold !== undefined) tx.streams.keep(stream, fold);
}

export function inParts<Item>(
  items: readonly Item[],
  atOnce: number,
): readonly (readonly Item[])[] {
  const parts = Math.ceil(items.length / atOnce);
  return Array.from({ length: parts }, (_, n) => items.slice(n * atOnce, (n + 1) * atOnce));
}
