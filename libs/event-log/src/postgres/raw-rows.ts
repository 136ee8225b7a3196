import type { QueryArrayConfig } from 'pg';
import type { RawEvent } from '../log-inspection.port.js';
import { AS_TEXT, instantOf } from './event-rows.js';

type RawRow = readonly [
  position: string,
  stream: string,
  revision: string,
  id: string,
  recordedMs: string,
  leaf: string,
  bytes: string,
];

/** Below every position a row can have, so that also those are read which a log never gives. */
export const BEFORE_ALL = -(2n ** 63n);

export function rawQuery(after: bigint, limit: number): QueryArrayConfig {
  return {
    name: 'ledger-raw',
    text: `select position, stream, revision, id, recorded_ms, leaf, bytes
      from ledger_log.events where position > $1 order by position limit $2`,
    values: [after, limit],
    rowMode: 'array',
    types: AS_TEXT,
  };
}

/** Asks for the bytes as hexadecimal: altered ones need not be the text that daily readers ask for. */
export function toRawEvent(row: unknown): RawEvent {
  const [position, stream, revision, id, recordedMs, leaf, bytes] = row as RawRow;
  return {
    position: BigInt(position),
    bytes: Buffer.from(bytes.slice(HEX_PREFIX.length), 'hex'),
    stored: {
      stream,
      rev: Number(revision),
      id,
      leaf: leaf.slice(HEX_PREFIX.length),
      recordedTime: recordedTimeOf(Number(recordedMs)),
    },
  };
}

/** A number that no clock shows stays as it is: an altered row must be readable, and is then seen to be wrong. */
function recordedTimeOf(unixMs: number): string {
  return Math.abs(unixMs) <= LATEST_MS ? instantOf(unixMs) : String(unixMs);
}

/** The end of JavaScript's calendar. */
const LATEST_MS = 8.64e15;

/** What PostgreSQL writes before the hexadecimal form of bytes. */
const HEX_PREFIX = '\\x';
