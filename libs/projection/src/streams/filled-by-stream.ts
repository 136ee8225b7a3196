import type { Position, RecordedEvent } from '@ledger/event-log';
import { isTransient } from '../database/transient-error.js';
import type { Projection, ProjectionTransaction } from '../projection.js';
import { applyInOrder, inParts, type GrowingFold, type StreamFolding } from './folded-by-stream.js';

/** Keeps up to which position streams are written whole. A projection with `filledByStream` has it among its tables. */
export const FILLED_TABLE = `create table filled (
  single boolean primary key default true check (single),
  position bigint not null
)`;

/** Streams from their first event on. */
export type WholeStreams = ReadonlyMap<string, readonly RecordedEvent[]>;

/** Of streams that are read whole, each of which holds some ten events. */
const STREAMS_AT_ONCE = 150;

/**
 * Like `foldedByStream`, for a projection of which no row depends on another stream's events or their order. What the log
 * held when filling began is read stream by stream, each one once and whole, where it begins: in log order, most streams
 * would have left the worker's memory between one of their events and the next. The order in which rows are written
 * differs, the rows do not; and until everything is written nobody reads them. Rows that came that way are never changed
 * before the indexes are made, so that its tables need no key while they are filled.
 *
 * An event that cannot be folded stops such a projection where its stream begins, so the error names the event.
 */
export function filledByStream<Fold extends GrowingFold>(
  folding: StreamFolding<Fold>,
): Required<Pick<Projection, 'apply' | 'foldWhole'>> {
  const foldWhole = (streams: WholeStreams, upTo: Position) => {
    const folds = [...streams].map(([stream, events]) =>
      foldedWhole(folding.begin(stream, []), events, upTo),
    );
    const events = [...streams.values()].flat();
    return (tx: ProjectionTransaction) => folding.write(folds, events, tx);
  };
  return {
    foldWhole,
    async apply(batch, tx) {
      const filled = await filledTo(tx, () => tx.streams.head());
      const begun = batch.filter(
        ({ position, envelope }) => position <= filled && envelope.rev === 0,
      );
      const streams = begun.map(({ envelope }) => envelope.stream);
      for (const part of inParts(streams, STREAMS_AT_ONCE)) {
        await foldWhole(await tx.streams.whole(part), filled)(tx);
      }
      const later = batch.filter(({ position }) => position > filled);
      await applyInOrder(later, tx, folding);
    },
  };
}

/** Up to where streams are written whole: the head of the log when this was asked first. */
export async function filledTo(
  tx: Pick<ProjectionTransaction, 'query'>,
  head: () => Promise<Position>,
): Promise<Position> {
  const [row] = await tx.query<{ position: string }>('select position::text from filled');
  if (row !== undefined) return BigInt(row.position);
  const filled = await head();
  await tx.query('insert into filled (position) values ($1)', [String(filled)]);
  return filled;
}

function foldedWhole<Fold extends GrowingFold>(
  fold: Fold,
  events: readonly RecordedEvent[],
  upTo: Position,
): Fold {
  for (const recorded of events) if (recorded.position <= upTo) takeNaming(fold, recorded);
  return fold;
}

function takeNaming(fold: GrowingFold, recorded: RecordedEvent): void {
  try {
    fold.take(recorded);
  } catch (error) {
    if (isTransient(error)) throw error;
    const { type, rev, stream } = recorded.envelope;
    const because = error instanceof Error ? error.message : String(error);
    const at = `${type} at position ${String(recorded.position)}, revision ${String(rev)} of ${stream}`;
    throw new Error(`${at}: ${because}`, { cause: error });
  }
}
