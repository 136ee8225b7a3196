import type { RecordedEvent } from '@ledger/event-log';
import type { Projection } from '../projection.js';
import { FILLED_TABLE, filledByStream } from '../streams/filled-by-stream.js';
import { foldedByStream, type GrowingFold } from '../streams/folded-by-stream.js';
import { sampleEvents, SAMPLE_TYPE, type SampleOptions } from './sample-events.js';

/** Adds up the positions of its stream, so that one event missed or taken twice shows in every later row. */
class SumFold implements GrowingFold {
  size = 0;
  #sum = 0;
  #rows: string[] = [];

  constructor(
    readonly stream: string,
    earlier: readonly RecordedEvent[],
    private readonly onTake: (recorded: RecordedEvent) => void = () => undefined,
  ) {
    for (const recorded of earlier) this.#add(recorded);
  }

  take(recorded: RecordedEvent): void {
    this.#add(recorded);
    this.onTake(recorded);
    this.#rows.push(`${String(recorded.position)} ${this.stream} ${String(this.#sum)}`);
  }

  takeRows(): readonly string[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #add({ position }: RecordedEvent): void {
    this.size += 1;
    this.#sum += Number(position);
  }
}

export const WAYS = [
  ['in log order', foldedByStream],
  ['stream by stream while it is filled', filledByStream],
] as const;

type Way = (typeof WAYS)[number][1];

/** One row for each event: its position, its stream, and what the positions of the stream add up to. */
export function sums(
  name: string,
  way: Way,
  onTake?: (recorded: RecordedEvent) => void,
): Projection {
  return {
    name,
    version: 1,
    handles: [SAMPLE_TYPE],
    tables: ['create table sum_row (sum text primary key)', FILLED_TABLE],
    indexes: [],
    ...way<SumFold>({
      begin: (stream, earlier) => new SumFold(stream, earlier, onTake),
      async write(folds, _events, tx) {
        const rows = folds.flatMap((fold) => fold.takeRows());
        await tx.query('insert into sum_row (sum) select unnest($1::text[])', [rows]);
      },
    }),
  };
}

export function expectedSums(count: number, options: SampleOptions = {}): readonly string[] {
  const sumOf = new Map<string, number>();
  const rows = sampleEvents(count, options).map(({ envelope }, index) => {
    const sum = (sumOf.get(envelope.stream) ?? 0) + index + 1;
    sumOf.set(envelope.stream, sum);
    return `${String(index + 1)} ${envelope.stream} ${String(sum)}`;
  });
  return rows.map((row) => `("${row}")`).sort();
}
