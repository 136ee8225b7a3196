import { refuse, type Envelope, type Refusal, type SealedEvent } from '@ledger/kernel';
import type { QueryConfig } from 'pg';
import type { AppendOutcome, AppendRequest, PlacedEvent, Recorded } from '../event-log.port.js';
import { AS_TEXT } from './event-rows.js';

/** One row of `ledger_log.append`: the verdict on one append. */
export interface AppendRow {
  readonly outcome: 'recorded' | 'repeated' | 'reused' | 'conflict' | 'misplaced' | 'skewed';
  /** Last revision written, or the actual one of the stream (-1: no stream). */
  readonly revision: string;
  readonly position: string | null;
  /** In PostgreSQL's hexadecimal form, with its leading `\\x`. */
  readonly leaf: string | null;
  readonly ahead_ms: string;
}

/**
 * The whole batch as one statement. The bytes of all events travel as one binary parameter with offsets, because an
 * array of byte strings would be sent as hexadecimal text.
 */
export function appendStatement(log: string, batch: readonly AppendRequest[]): QueryConfig {
  const columns = new EventColumns();
  for (const [n, request] of batch.entries()) {
    const expected = request.expected === 'no-stream' ? -1 : request.expected;
    for (const event of request.events) columns.add(event, n, expected);
  }
  return {
    name: 'ledger-append',
    types: AS_TEXT,
    text: 'select outcome, revision, position, leaf, ahead_ms from ledger_log.append($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)',
    values: [
      log,
      arrayOf(columns.append),
      columns.stream,
      arrayOf(columns.expected),
      ...columns.shared(),
    ],
  };
}

export function ingestStatement(after: bigint, batch: readonly PlacedEvent[]): QueryConfig {
  const columns = new EventColumns();
  for (const event of batch) columns.add(event, 0, 0);
  return {
    name: 'ledger-ingest',
    text: 'select ledger_log.ingest($1,$2,$3,$4,$5,$6,$7,$8,$9) as head',
    values: [after, columns.stream, ...columns.shared()],
  };
}

class EventColumns {
  readonly append: number[] = [];
  readonly stream: string[] = [];
  readonly expected: number[] = [];
  readonly revision: number[] = [];
  readonly prev: (string | null)[] = [];
  readonly id: string[] = [];
  readonly recordedMs: number[] = [];
  readonly start: number[] = [];
  readonly size: number[] = [];
  readonly bytes: Uint8Array[] = [];
  /** SQL counts bytes from 1. */
  #next = 1;

  add({ envelope, bytes }: PlacedEvent, append: number, expected: number): void {
    this.append.push(append);
    this.stream.push(envelope.stream);
    this.expected.push(expected);
    this.revision.push(envelope.rev);
    this.prev.push(envelope.prev);
    this.id.push(envelope.id);
    this.recordedMs.push(Date.parse(envelope.recordedAt));
    this.start.push(this.#next);
    this.size.push(bytes.length);
    this.bytes.push(bytes);
    this.#next += bytes.length;
  }

  shared(): unknown[] {
    return [
      arrayOf(this.revision),
      this.prev,
      arrayOf(this.id),
      arrayOf(this.recordedMs),
      arrayOf(this.start),
      arrayOf(this.size),
      Buffer.concat(this.bytes),
    ];
  }
}

/** An array as PostgreSQL reads it. Numbers and ids need none of the quotes that the client would put around each. */
function arrayOf(items: readonly (number | string)[]): string {
  return `{${items.join(',')}}`;
}

export function toOutcome(request: AppendRequest, row: AppendRow): AppendOutcome {
  if (row.outcome === 'recorded' || row.outcome === 'repeated') return recorded(row);
  return REFUSALS[row.outcome](request, row);
}

function recorded({ outcome, revision, position, leaf }: AppendRow): Recorded {
  if (position === null || leaf === null) throw new Error(`${outcome}, but not said where`);
  return {
    outcome: 'recorded',
    revision: Number(revision),
    position: BigInt(position),
    // Without the leading `\x` of PostgreSQL's hexadecimal form.
    leaf: leaf.slice(2),
    repeated: outcome === 'repeated',
  };
}

type Refuse = (request: AppendRequest, row: AppendRow) => Refusal;

const REFUSALS: Record<Exclude<AppendRow['outcome'], 'recorded' | 'repeated'>, Refuse> = {
  conflict: ({ stream, expected }, { revision }) =>
    refuse('log.conflict', {
      stream,
      expected: String(expected),
      actual: revision === '-1' ? 'no-stream' : revision,
    }),
  reused: ({ stream, events }) =>
    refuse('idempotency.key-reused', { stream, eventId: first(events).id }),
  misplaced: ({ stream, events }, { revision }) =>
    refuse('envelope.misplaced', {
      stream,
      field: 'prev',
      expected: `leaf hash of revision ${revision}`,
      actual: String(first(events).prev),
    }),
  skewed: ({ events }, { ahead_ms }) =>
    refuse('clock.skewed', { recordedAt: first(events).recordedAt, aheadMs: Number(ahead_ms) }),
};

function first([event]: readonly SealedEvent[]): Envelope {
  if (event === undefined) throw new Error('an append without events was sent');
  return event.envelope;
}
