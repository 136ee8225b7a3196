import { isInstant, refuse, RefusedError, type Instant, type Refusal } from '@ledger/kernel';
import { checkRevision } from './append-request.js';
import type { Cursor, Position, ReadOptions, StreamReadOptions } from './event-log.port.js';
import { checkStreamName } from './stream-name.js';

const DEFAULT_PAGE_EVENTS = 500;
const MAX_PAGE_EVENTS = 10_000;

/** Stream read options with every default filled in, except `from`: its default needs the stream. */
export interface StreamRead {
  readonly stream: string;
  readonly direction: 'forward' | 'backward';
  readonly from?: number;
  readonly limit: number;
  readonly batchSize: number;
}

/** @throws RefusedError `stream.name-invalid`, `revision.invalid`, `read.size-invalid` */
export function streamRead(stream: string, options: StreamReadOptions = {}): StreamRead {
  const { from, limit = Number.MAX_SAFE_INTEGER, direction = 'forward' } = options;
  const read = { stream, direction, limit, batchSize: pageSize(options) };
  const refusal = checkStreamName(stream) ?? checkCount('limit', limit, Number.MAX_SAFE_INTEGER);
  demand(refusal);
  if (from === undefined) return read;
  demand(checkRevision(from));
  return { ...read, from };
}

/** @throws RefusedError `read.size-invalid` */
export function pageSize({ batchSize = DEFAULT_PAGE_EVENTS }: ReadOptions): number {
  demand(checkCount('batchSize', batchSize, MAX_PAGE_EVENTS));
  return batchSize;
}

/**
 * The position to read after, if the cursor is one of this log.
 *
 * @throws RefusedError `cursor.foreign-log`, `position.invalid`, `position.beyond-head`
 */
export function startAfter(
  cursor: Cursor | undefined,
  here: { readonly log: string; readonly head: Position },
): Position {
  if (cursor === undefined) return 0n;
  const position = String(cursor.position);
  if (cursor.log !== here.log) {
    throw refused(refuse('cursor.foreign-log', { log: cursor.log, expected: here.log }));
  }
  if (cursor.position < 0n) throw refused(refuse('position.invalid', { position }));
  if (cursor.position > here.head) {
    throw refused(refuse('position.beyond-head', { position, head: String(here.head) }));
  }
  return cursor.position;
}

/** @throws RefusedError `instant.invalid` */
export function demandInstant(instant: Instant): void {
  if (!isInstant(instant)) throw refused(refuse('instant.invalid', { instant }));
}

/** @throws RefusedError if there is a refusal */
export function demand(refusal: Refusal | null): void {
  if (refusal !== null) throw refused(refusal);
}

function checkCount(option: string, count: number, limit: number): Refusal | null {
  if (Number.isInteger(count) && count >= 1 && count <= limit) return null;
  return refuse('read.size-invalid', { option, size: String(count), limit });
}

function refused(refusal: Refusal): RefusedError {
  return new RefusedError(refusal);
}
