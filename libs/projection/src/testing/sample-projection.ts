import type { RecordedEvent } from '@ledger/event-log';
import { collectedBy } from '../collector.js';
import type { Projection, ProjectionTransaction } from '../projection.js';

type SampleOptions = Partial<Projection> & {
  /** Called with every event that is applied or collected. */
  readonly onApply?: (batch: readonly RecordedEvent[]) => void;
};

/** A row per event, so that a test sees which events had an effect, and how often. */
export function eventRows(options: SampleOptions = {}): Projection {
  const { onApply = () => undefined, ...overrides } = options;
  return {
    name: 'event-rows',
    version: 1,
    handles: 'all',
    tables: [
      'create table event_row (position bigint primary key, times integer not null default 1)',
    ],
    indexes: ['create index event_row_by_times on event_row (times)'],
    async apply(batch, tx) {
      onApply(batch);
      await writeRows(
        tx,
        batch.map(({ position }) => position),
      );
    },
    ...overrides,
  };
}

/** The same rows by a collector. */
export function collectedRows({ onApply, ...overrides }: SampleOptions = {}): Projection {
  const collect = () => {
    const positions: bigint[] = [];
    return {
      get held() {
        return positions.length;
      },
      add(events: readonly RecordedEvent[]) {
        onApply?.(events);
        positions.push(...events.map(({ position }) => position));
      },
      write: (tx: ProjectionTransaction) => writeRows(tx, positions),
    };
  };
  return eventRows({ ...collectedBy(collect), ...overrides });
}

/** Both ways in which a version is filled, for tests of what holds for either. */
export const WAYS_TO_FILL: readonly (readonly [way: string, rows: typeof eventRows])[] = [
  ['batches', eventRows],
  ['stretches', collectedRows],
];

async function writeRows(tx: ProjectionTransaction, positions: readonly bigint[]): Promise<void> {
  await tx.query(
    `insert into event_row as r (position) select unnest($1::bigint[])
     on conflict (position) do update set times = r.times + 1`,
    [positions],
  );
}
