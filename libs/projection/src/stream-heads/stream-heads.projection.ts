import type { RecordedEvent } from '@ledger/event-log';
import type { Instant, Sha256 } from '@ledger/kernel';
import { arrayParameter } from '../database/array-parameter.js';
import type { Projection } from '../projection.js';

/** What a batch knows of one stream. */
interface BatchHead {
  revision: number;
  leaf: Sha256;
  events: number;
  readonly firstRecordedAt: Instant;
  lastRecordedAt: Instant;
  lastType: string;
  lastPosition: bigint;
}

/**
 * One row per stream: where it ends, and how many events it holds. Handles every type, because every event moves the
 * head of its stream.
 */
export const streamHeads: Projection = {
  name: 'stream-heads',
  version: 1,
  handles: 'all',
  tables: [
    `create table stream_head (
      stream text collate "C" primary key,
      room text collate "C" not null,
      revision integer not null,
      leaf bytea not null,
      events integer not null,
      first_recorded_at timestamptz not null,
      last_recorded_at timestamptz not null,
      last_type text collate "C" not null,
      last_position bigint not null
    ) with (fillfactor = 50)`,
    `comment on column stream_head.room is
      'prefix of the stream name before the first "-": the aggregate family'`,
  ],
  // No column that an event changes is indexed, so that every update stays HOT.
  indexes: ['create index stream_head_by_room on stream_head (room, stream)'],
  async apply(batch, tx) {
    await tx.query(UPSERT, columnsOf(fold(batch)));
  },
};

const UPSERT = `
  insert into stream_head as head (stream, room, revision, leaf, events, first_recorded_at,
    last_recorded_at, last_type, last_position)
  select stream, split_part(stream, '-', 1), revision, decode(leaf, 'hex'), events, first, last, type, position
  from unnest($1::text[], $2::integer[], $3::text[], $4::integer[], $5::timestamptz[],
    $6::timestamptz[], $7::text[], $8::bigint[])
    as batch (stream, revision, leaf, events, first, last, type, position)
  on conflict (stream) do update set revision = excluded.revision, leaf = excluded.leaf,
    events = head.events + excluded.events, last_recorded_at = excluded.last_recorded_at,
    last_type = excluded.last_type, last_position = excluded.last_position`;

function fold(batch: readonly RecordedEvent[]): ReadonlyMap<string, BatchHead> {
  const heads = new Map<string, BatchHead>();
  for (const event of batch) {
    const head = heads.get(event.envelope.stream);
    if (head === undefined) heads.set(event.envelope.stream, firstOf(event));
    else advance(head, event);
  }
  return heads;
}

function firstOf({ envelope, leaf, position }: RecordedEvent): BatchHead {
  return {
    revision: envelope.rev,
    leaf,
    events: 1,
    firstRecordedAt: envelope.recordedAt,
    lastRecordedAt: envelope.recordedAt,
    lastType: envelope.type,
    lastPosition: position,
  };
}

function advance(head: BatchHead, { envelope, leaf, position }: RecordedEvent): void {
  head.revision = envelope.rev;
  head.leaf = leaf;
  head.events += 1;
  head.lastRecordedAt = envelope.recordedAt;
  head.lastType = envelope.type;
  head.lastPosition = position;
}

function columnsOf(heads: ReadonlyMap<string, BatchHead>): readonly string[] {
  const rows = [...heads.values()];
  return [
    [...heads.keys()],
    rows.map(({ revision }) => revision),
    rows.map(({ leaf }) => leaf),
    rows.map(({ events }) => events),
    rows.map(({ firstRecordedAt }) => firstRecordedAt),
    rows.map(({ lastRecordedAt }) => lastRecordedAt),
    rows.map(({ lastType }) => lastType),
    rows.map(({ lastPosition }) => lastPosition),
  ].map(arrayParameter);
}
