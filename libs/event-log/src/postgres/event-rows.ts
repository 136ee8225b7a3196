import { parseEnvelope, type Envelope, type Instant } from '@ledger/kernel';
import type { QueryArrayConfig } from 'pg';
import type { RecordedEvent, StreamFrom } from '../event-log.port.js';

/**
 * The driver hands over every value as text, so the bytes are asked for as the text they are: an envelope is UTF-8,
 * PostgreSQL checks that it is, and text and bytes then stand for each other exactly.
 */
type EventRow = readonly [position: string, recordedMs: string, leaf: string, envelope: string];

/** Leaves values as the server writes them, so that no global parser of the driver can change them. */
export const AS_TEXT = { getTypeParser: () => (value: string) => value };

function eventQuery(name: string, where: string, values: unknown[]): QueryArrayConfig {
  return {
    name,
    text: `select position, recorded_ms, leaf, convert_from(bytes, 'UTF8') from ledger_log.events ${where}`,
    values,
    rowMode: 'array',
    types: AS_TEXT,
  };
}

export const eventQueries = {
  after: (position: bigint, limit: number) =>
    eventQuery('ledger-after', 'where position > $1 order by position limit $2', [position, limit]),
  beginnings: (position: bigint, limit: number) =>
    eventQuery(
      'ledger-beginnings',
      'where position > $1 and revision = 0 order by position limit $2',
      [position, limit],
    ),
  forward: (stream: string, from: number, limit: number) =>
    eventQuery(
      'ledger-forward',
      'where stream = $1 and revision >= $2 order by revision limit $3',
      [stream, from, limit],
    ),
  /** Each row begins with the place of its stream among those asked for, from 1. */
  ofStreams: (wanted: readonly StreamFrom[]): QueryArrayConfig => ({
    name: 'ledger-streams',
    // The order inside keeps the planner to the index of each stream, however many there are.
    text: `select wanted.place, found.* from unnest($1::text[], $2::bigint[])
        with ordinality as wanted (stream, revision, place)
      cross join lateral (
        select position, recorded_ms, leaf, convert_from(bytes, 'UTF8') from ledger_log.events
        where stream = wanted.stream and revision >= wanted.revision order by revision
      ) as found`,
    values: [wanted.map(({ stream }) => stream), wanted.map(({ from }) => from)],
    rowMode: 'array',
    types: AS_TEXT,
  }),
  backward: (stream: string, from: number, limit: number) =>
    eventQuery(
      'ledger-backward',
      'where stream = $1 and revision <= $2 order by revision desc limit $3',
      [stream, from, limit],
    ),
};

/** An event as its row says. Bytes and recorded time are made when asked for: most readers only fold the envelope. */
class StoredEvent implements RecordedEvent {
  readonly envelope: Envelope;

  constructor(
    readonly position: bigint,
    readonly recordedMs: string,
    /** The stored one: `verify chain` compares it with the bytes, and daily readers pay for no hash. */
    readonly leaf: string,
    readonly text: string,
  ) {
    this.envelope = parseEnvelope(text);
  }

  get recordedTime(): Instant {
    return instantOf(Number(this.recordedMs));
  }

  get bytes(): Uint8Array {
    return Buffer.from(this.text, 'utf8');
  }
}

export function toRecordedEvent(row: unknown): RecordedEvent {
  const [position, recordedMs, leaf, text] = row as EventRow;
  // Without the leading `\x` of PostgreSQL's hexadecimal form.
  return new StoredEvent(BigInt(position), recordedMs, leaf.slice(2), text);
}

export function instantOf(unixMs: number): string {
  return new Date(unixMs).toISOString();
}
