import { refuse, RefusedError } from '@ledger/kernel';
import type pg from 'pg';
import type {
  LogIdentity,
  Position,
  RecordedEvent,
  StreamFrom,
  WholeReadOptions,
} from '../event-log.port.js';
import type { RawEvent } from '../log-inspection.port.js';
import { pagesOf } from '../pages.js';
import type { StreamRead } from '../read-options.js';
import { eventQueries, toRecordedEvent } from './event-rows.js';
import { failureKind, reason } from './failure.js';
import { BEFORE_ALL, rawQuery, toRawEvent } from './raw-rows.js';

type PageOptions = Pick<WholeReadOptions, 'beginnings'> & { readonly batchSize: number };
type Pages = AsyncGenerator<readonly RecordedEvent[], void, undefined>;

/** Reads pages from a pool; a connection is held for one page at a time, never while a consumer works. */
export class EventReader {
  readonly #running = new Set<Promise<unknown>>();
  #closed = false;

  constructor(private readonly pool: pg.Pool) {}

  /** Refuses further reads and resolves once those under way are answered. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#running);
  }

  async identity(): Promise<LogIdentity> {
    return this.#row<LogIdentity>({ text: 'select log, origin from ledger_log.identity' });
  }

  async head(): Promise<Position> {
    const text = 'select coalesce(max(position), 0)::text as head from ledger_log.events';
    return BigInt((await this.#row<{ head: string }>({ text })).head);
  }

  async positionAt(unixMs: number): Promise<Position> {
    const text = 'select ledger_log.position_at($1)::text as head';
    return BigInt((await this.#row<{ head: string }>({ text, values: [unixMs] })).head);
  }

  all(after: Position, { batchSize, beginnings = false }: PageOptions, signal: AbortSignal): Pages {
    const query = beginnings ? eventQueries.beginnings : eventQueries.after;
    const fetch = (last: RecordedEvent | null) =>
      this.#page(query(last?.position ?? after, batchSize));
    return pagesOf(fetch, { batchSize, limit: Infinity, signal });
  }

  raw(
    batchSize: number,
    signal: AbortSignal,
  ): AsyncGenerator<readonly RawEvent[], void, undefined> {
    const fetch = async (last: RawEvent | null) => {
      const { rows } = await this.#query(rawQuery(last?.position ?? BEFORE_ALL, batchSize));
      return rows.map(toRawEvent);
    };
    return pagesOf(fetch, { batchSize, limit: Infinity, signal });
  }

  stream(read: StreamRead, signal: AbortSignal): Pages {
    const { stream, batchSize } = read;
    const fetch = (last: RecordedEvent | null) => {
      if (read.direction === 'forward') {
        const from = last === null ? (read.from ?? 0) : last.envelope.rev + 1;
        return this.#page(eventQueries.forward(stream, from, batchSize));
      }
      const from = last === null ? (read.from ?? Number.MAX_SAFE_INTEGER) : last.envelope.rev - 1;
      return this.#page(eventQueries.backward(stream, from, batchSize));
    };
    return pagesOf(fetch, { batchSize, limit: read.limit, signal });
  }

  async streams(wanted: readonly StreamFrom[]): Promise<readonly (readonly RecordedEvent[])[]> {
    const found = wanted.map((): RecordedEvent[] => []);
    if (found.length === 0) return found;
    const { rows } = await this.#query(eventQueries.ofStreams(wanted));
    for (const [place, ...row] of rows as string[][]) {
      found[Number(place) - 1]?.push(toRecordedEvent(row));
    }
    return found;
  }

  async #page(query: pg.QueryArrayConfig): Promise<readonly RecordedEvent[]> {
    const { rows } = await this.#query(query);
    return rows.map(toRecordedEvent);
  }

  async #row<Row extends object>(query: pg.QueryConfig): Promise<Row> {
    const { rows } = await this.#query(query);
    if (rows[0] === undefined) throw new Error('the log has no identity: run the migrations');
    return rows[0] as Row;
  }

  async #query(query: pg.QueryConfig): Promise<{ rows: unknown[] }> {
    // A pool that is being ended would let the query wait for a connection that never comes.
    if (this.#closed) throw new RefusedError(refuse('log.unavailable', { reason: 'closed' }));
    const running = this.pool.query<Record<string, unknown>>(query);
    this.#running.add(running);
    try {
      return await running;
    } catch (error) {
      if (failureKind(error) === 'fatal') throw error;
      throw new RefusedError(refuse('log.unavailable', { reason: reason(error) }));
    } finally {
      this.#running.delete(running);
    }
  }
}
