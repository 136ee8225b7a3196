import { createPool } from '@ledger/platform';
import type pg from 'pg';
import type { Instant } from '@ledger/kernel';
import { checkAppend } from '../append-request.js';
import { cancellablePages } from '../cancellable-pages.js';
import type {
  AllReadOptions,
  AppendOutcome,
  AppendRequest,
  Cursor,
  EventLog,
  EventPages,
  LogIdentity,
  LogIngest,
  PlacedEvent,
  Position,
  ReadOptions,
  RecordedEvent,
  StreamFrom,
  StreamReadOptions,
  WholeReadOptions,
} from '../event-log.port.js';
import { checkIngest } from '../ingest-batch.js';
import type { LogInspection, RawPages } from '../log-inspection.port.js';
import { demand, demandInstant, pageSize, startAfter, streamRead } from '../read-options.js';
import { AppendQueue, type AppendQueueLimits } from '../append-queue.js';
import { AppendSession, type SettleLimits } from './append-session.js';
import { clientConfig, type LogRole } from './connection.js';
import { EventReader } from './event-reader.js';
import { followLog } from './follow-log.js';
import { ingestBatch, adoptOrigin } from './ingest.js';
import { WakeUp } from './wake-up.js';
import { WriterConnection } from './writer-connection.js';

export interface PostgresEventLogOptions {
  readonly url: string;
  /** Default `ledger_appender`. Restoring takes `ledger_migrator`, a process that only reads `ledger_reader`. */
  readonly role?: LogRole;
  readonly queue?: Partial<AppendQueueLimits>;
  readonly settle?: Partial<SettleLimits>;
  /** How long one attempt to write may take before the connection is given up. Default 5,000 ms. */
  readonly timeoutMs?: number;
  /** A subscription that hears of nothing looks by itself after this time. Default 250 ms. */
  readonly pollMs?: number;
  /** Connections for reading. Default 8. */
  readonly readers?: number;
}

const QUEUE: AppendQueueLimits = { waiting: 4096, batchAppends: 256, batchBytes: 4 * 1024 * 1024 };
/** Within the 10 s after which a caller over HTTP must have an answer. */
const SETTLE: SettleLimits = { settleMs: 8000, firstPauseMs: 20, longestPauseMs: 1000 };
const READ_TIMEOUT_MS = 30_000;

/**
 * The log on PostgreSQL.
 *
 * @throws RefusedError `log.unavailable` if it cannot be reached
 */
export async function openPostgresEventLog(
  options: PostgresEventLogOptions,
): Promise<PostgresEventLog> {
  const { url, role = 'ledger_appender', readers = 8 } = options;
  const pool = createPool(url, {
    role,
    applicationName: `ledger-log ${role}`,
    statementTimeout: READ_TIMEOUT_MS,
    max: readers,
  });
  try {
    const reader = new EventReader(pool);
    return new PostgresEventLog(pool, reader, await reader.identity(), options);
  } catch (error) {
    await pool.end();
    throw error;
  }
}

export class PostgresEventLog implements EventLog, LogIngest, LogInspection {
  readonly kind = 'postgres';
  readonly dense = true;

  readonly #writer: WriterConnection;
  readonly #queue: AppendQueue;
  readonly #wakeUp: WakeUp;
  #closed = false;

  /** Use {@link openPostgresEventLog}. */
  constructor(
    private readonly pool: pg.Pool,
    private readonly reader: EventReader,
    private self: LogIdentity,
    options: PostgresEventLogOptions,
  ) {
    const { url, role = 'ledger_appender', pollMs = 250, timeoutMs = 5000 } = options;
    const config = clientConfig(url, role, timeoutMs);
    this.#writer = new WriterConnection(config);
    this.#wakeUp = new WakeUp(config, pollMs);
    const settle = { ...SETTLE, ...options.settle };
    const session = new AppendSession(this.#writer, () => this.self.log, settle);
    this.#queue = new AppendQueue((batch) => session.write(batch), { ...QUEUE, ...options.queue });
  }

  identity(): Promise<LogIdentity> {
    return Promise.resolve(this.self);
  }

  async append(request: AppendRequest): Promise<AppendOutcome> {
    return checkAppend(request, this.self.origin) ?? (await this.#queue.push(request));
  }

  readStream(stream: string, options: StreamReadOptions = {}): EventPages {
    const read = streamRead(stream, options);
    return cancellablePages((signal) => this.reader.stream(read, signal), options.signal);
  }

  async readStreams(wanted: readonly StreamFrom[]): Promise<readonly (readonly RecordedEvent[])[]> {
    for (const { stream, from } of wanted) streamRead(stream, { from });
    return this.reader.streams(wanted);
  }

  readAll(options: WholeReadOptions = {}): EventPages {
    const { reader } = this;
    const batchSize = pageSize(options);
    const { beginnings = false } = options;
    const start = (cursor: Cursor | undefined) => this.#start(cursor);
    return cancellablePages(async function* (signal) {
      yield* reader.all(await start(options.after), { batchSize, beginnings }, signal);
    }, options.signal);
  }

  subscribe(options: AllReadOptions = {}): EventPages {
    const batchSize = pageSize(options);
    const isClosed = () => this.#closed;
    const start = () => this.#start(options.after);
    return cancellablePages(
      (signal) =>
        followLog(
          { reader: this.reader, wakeUp: this.#wakeUp, batchSize, start, isClosed },
          signal,
        ),
      options.signal,
    );
  }

  readRaw(options: ReadOptions = {}): RawPages {
    const batchSize = pageSize(options);
    return cancellablePages((signal) => this.reader.raw(batchSize, signal), options.signal);
  }

  head(): Promise<Position> {
    return this.reader.head();
  }

  async positionAt(instant: Instant): Promise<Position> {
    demandInstant(instant);
    return this.reader.positionAt(Date.parse(instant));
  }

  async adopt(origin: string): Promise<void> {
    await adoptOrigin(this.pool, origin);
    this.self = await this.reader.identity();
  }

  async ingest(after: bigint, batch: readonly PlacedEvent[]): Promise<Position> {
    demand(checkIngest(batch, this.self.origin));
    return ingestBatch(this.pool, after, batch);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.all([this.#queue.close(), this.reader.close()]);
    await Promise.all([this.#writer.close(), this.#wakeUp.close(), this.pool.end()]);
  }

  async #start(cursor: Cursor | undefined): Promise<Position> {
    if (cursor === undefined) return 0n;
    return startAfter(cursor, { log: this.self.log, head: await this.reader.head() });
  }
}
