import type { RecordedEvent } from '@ledger/event-log';
import type { Instant, Sha256 } from '@ledger/kernel';
import { collectedBy, type Collector } from '../collector.js';
import { arrayParameter } from '../database/array-parameter.js';
import type { Projection, ProjectionTransaction } from '../projection.js';

/** What the events collected so far tell of one stream. */
interface CollectedHead {
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
  ...collectedBy(() => new HeadCollector()),
};

/** A longer statement would keep its worker from reading for too long while its parameters are put together. */
const ROWS_AT_ONCE = 4_000;

/** Instants are passed as numbers: to parse them as text would cost the server 0.8 microseconds a row more. */
const UPSERT = `
  insert into stream_head as head (stream, room, revision, leaf, events, first_recorded_at,
    last_recorded_at, last_type, last_position)
  select stream, split_part(stream, '-', 1), revision, decode(leaf, 'hex'), events, to_timestamp(first / 1000),
    to_timestamp(last / 1000), type, position
  from unnest($1::text[], $2::integer[], $3::text[], $4::integer[], $5::float8[],
    $6::float8[], $7::text[], $8::bigint[])
    as batch (stream, revision, leaf, events, first, last, type, position)
  on conflict (stream) do update set revision = excluded.revision, leaf = excluded.leaf,
    events = head.events + excluded.events, last_recorded_at = excluded.last_recorded_at,
    last_type = excluded.last_type, last_position = excluded.last_position`;

class HeadCollector implements Collector {
  readonly #heads = new Map<string, CollectedHead>();

  get held(): number {
    return this.#heads.size;
  }

  add(events: readonly RecordedEvent[]): void {
    for (const event of events) {
      const head = this.#heads.get(event.envelope.stream);
      if (head === undefined) this.#heads.set(event.envelope.stream, firstOf(event));
      else advance(head, event);
    }
  }

  async write(tx: ProjectionTransaction): Promise<void> {
    // In the order of the index, whose pages are then met one after the other: 7 instead of 10 microseconds a row.
    const streams = [...this.#heads.keys()].sort();
    for (let from = 0; from < streams.length; from += ROWS_AT_ONCE) {
      await tx.query(UPSERT, this.#columns(streams.slice(from, from + ROWS_AT_ONCE)));
    }
  }

  #columns(streams: readonly string[]): readonly string[] {
    const heads = streams.flatMap((stream) => this.#heads.get(stream) ?? []);
    return [
      streams,
      heads.map(({ revision }) => revision),
      heads.map(({ leaf }) => leaf),
      heads.map(({ events }) => events),
      heads.map(({ firstRecordedAt }) => Date.parse(firstRecordedAt)),
      heads.map(({ lastRecordedAt }) => Date.parse(lastRecordedAt)),
      heads.map(({ lastType }) => lastType),
      heads.map(({ lastPosition }) => lastPosition),
    ].map(arrayParameter);
  }
}

function firstOf({ envelope, leaf, position }: RecordedEvent): CollectedHead {
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

function advance(head: CollectedHead, { envelope, leaf, position }: RecordedEvent): void {
  head.revision = envelope.rev;
  head.leaf = leaf;
  head.events += 1;
  head.lastRecordedAt = envelope.recordedAt;
  head.lastType = envelope.type;
  head.lastPosition = position;
}
