import type { Position, RecordedEvent } from '@ledger/event-log';
import { isTransient } from '../database/transient-error.js';
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
/** Of streams that are read whole, each of which holds some ten events. */
const STREAMS_AT_ONCE = 150;

/** How a projection moves whose rows follow from one stream each: events in log order, each taken into its stream's fold. */
export function foldedByStream<Fold extends GrowingFold>(
  folding: StreamFolding<Fold>,
): Pick<Projection, 'apply'> {
  return {
    async apply(batch, tx) {
      for (const part of inParts(batch)) await applyInOrder(part, tx, folding);
    },
  };
}

/** Keeps up to which position streams were written whole. A projection with `filledByStream` has it among its tables. */
export const FILLED_TABLE = `create table filled (
  single boolean primary key default true check (single),
  position bigint not null
)`;

/**
 * Like {@link foldedByStream}, for a projection of which no row depends on another stream's events or their order. What
 * the log held when filling began is read stream by stream, each one once and whole, where it begins: in log order, most
 * streams would have left the worker's memory between one of their events and the next. The order in which rows are
 * written differs, the rows do not; and until everything is written nobody reads them.
 *
 * An event that cannot be folded stops such a projection where its stream begins, so the error names the event.
 */
export function filledByStream<Fold extends GrowingFold>(
  folding: StreamFolding<Fold>,
): Pick<Projection, 'apply'> {
  return {
    async apply(batch, tx) {
      const filled = await filledTo(tx);
      const begun = batch.filter(
        ({ position, envelope }) => position <= filled && envelope.rev === 0,
      );
      await applyWhole(begun, { filled, tx, folding });
      const later = batch.filter(({ position }) => position > filled);
      for (const part of inParts(later)) await applyInOrder(part, tx, folding);
    },
  };
}

/** The head of the log when the first batch was written. */
async function filledTo(tx: ProjectionTransaction): Promise<Position> {
  const [row] = await tx.query<{ position: string }>('select position::text from filled');
  if (row !== undefined) return BigInt(row.position);
  const head = await tx.streams.head();
  await tx.query('insert into filled (position) values ($1)', [String(head)]);
  return head;
}

interface WholeStreams<Fold extends GrowingFold> {
  readonly filled: Position;
  readonly tx: ProjectionTransaction;
  readonly folding: StreamFolding<Fold>;
}

/** Some streams are read while those before are folded and written. */
async function applyWhole<Fold extends GrowingFold>(
  begun: readonly RecordedEvent[],
  { filled, tx, folding }: WholeStreams<Fold>,
): Promise<void> {
  const parts = inParts(
    begun.map(({ envelope }) => envelope.stream),
    STREAMS_AT_ONCE,
  );
  let reading = read(parts[0], tx);
  for (const [n] of parts.entries()) {
    const whole = await reading;
    reading = read(parts[n + 1], tx);
    const folds = [...whole].map(([stream, events]) => {
      const known = events.filter(({ position }) => position <= filled);
      return foldedWhole(folding.begin(stream, []), known);
    });
    await folding.write(folds, [...whole.values()].flat(), tx);
  }
}

type Whole = ReturnType<ProjectionTransaction['streams']['whole']>;

function read(streams: readonly string[] = [], { streams: memory }: ProjectionTransaction): Whole {
  const reading = memory.whole(streams);
  // Its error is met when its turn comes: until then it must not count as unhandled.
  reading.catch(() => undefined);
  return reading;
}

function foldedWhole<Fold extends GrowingFold>(fold: Fold, events: readonly RecordedEvent[]): Fold {
  for (const recorded of events) takeNaming(fold, recorded);
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

async function applyInOrder<Fold extends GrowingFold>(
  events: readonly RecordedEvent[],
  tx: ProjectionTransaction,
  { begin, write }: StreamFolding<Fold>,
): Promise<void> {
  if (events.length === 0) return;
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

function inParts<Item>(items: readonly Item[], atOnce = AT_ONCE): readonly (readonly Item[])[] {
  const parts = Math.ceil(items.length / atOnce);
  return Array.from({ length: parts }, (_, n) => items.slice(n * atOnce, (n + 1) * atOnce));
}
