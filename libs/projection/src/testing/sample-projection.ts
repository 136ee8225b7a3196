import type { RecordedEvent } from '@ledger/event-log';
import type { Projection } from '../projection.js';

/** A row per event, so that a test sees which events had an effect, and how often. */
export function eventRows(
  options: Partial<Projection> & {
    readonly onApply?: (batch: readonly RecordedEvent[]) => void;
  } = {},
): Projection {
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
      await tx.query(
        `insert into event_row as r (position) select unnest($1::bigint[])
         on conflict (position) do update set times = r.times + 1`,
        [batch.map(({ position }) => position)],
      );
    },
    ...overrides,
  };
}
