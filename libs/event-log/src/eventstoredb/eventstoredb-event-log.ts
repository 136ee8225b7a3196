import { refuse, RefusedError, type Instant, type SealedEvent } from '@ledger/kernel';
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
  Position,
  ReadOptions,
  RecordedEvent,
  StreamFrom,
  StreamReadOptions,
  WholeReadOptions,
} from '../event-log.port.js';
import { BEGINNING } from '../recorded-times.port.js';
import type { LogInspection, RawEvent, RawPages } from '../log-inspection.port.js';
import { pagesAsked, pagesOf } from '../pages.js';
import { readEach } from '../read-each.js';
import { demand, demandInstant, pageSize, startAfter, streamRead } from '../read-options.js';
import { allPages, streamPages } from './read/event-pages.js';
import { followLog, type ServerStart } from './read/follow-log.js';
import type { EventStoreDbHealth } from './health.js';
import type { LogParts } from './log-parts.js';
import type { ConnectionState } from './server/connection-state.js';

/** What only the opening of the log knows. */
export interface OpenedOn {
  readonly connectionState: ConnectionState;
  readonly serverVersion: string;
  /** Aborted by {@link EventStoreDbEventLog.close}. */
  readonly closing: AbortController;
  /** Gives the connection back. */
  readonly release: () => Promise<void>;
}

/** The log on EventStoreDB, or KurrentDB as it is called since. Use `openEventStoreDbEventLog`. */
export class EventStoreDbEventLog implements EventLog, LogIngest, LogInspection {
  readonly kind = 'eventstoredb';
  readonly dense = false;

  constructor(
    private readonly parts: LogParts,
    private readonly on: OpenedOn,
  ) {}

  async identity(): Promise<LogIdentity> {
    this.parts.openServer();
    return this.parts.state.refresh();
  }

  append(request: AppendRequest): Promise<AppendOutcome> {
    const { state, lanes } = this.parts;
    const refusal = checkAppend(request, state.identity.origin);
    if (refusal === null) return lanes.push(request);
    const foreign = refusal.refused === 'envelope.misplaced' && refusal.params.field === 'origin';
    return foreign ? this.#appendAfresh(request) : Promise.resolve(refusal);
  }

  /** An empty log may have been made the copy of another since its identity was read. */
  async #appendAfresh(request: AppendRequest): Promise<AppendOutcome> {
    const { origin } = await this.identity();
    return checkAppend(request, origin) ?? this.parts.lanes.push(request);
  }

  readStream(stream: string, options: StreamReadOptions = {}): EventPages {
    const read = streamRead(stream, options);
    return cancellablePages((left) => streamPages(this.parts, read, left), options.signal);
  }

  readStreams(wanted: readonly StreamFrom[]): Promise<readonly (readonly RecordedEvent[])[]> {
    return readEach(this, wanted);
  }

  readAll(options: WholeReadOptions = {}): EventPages {
    const batchSize = pageSize(options);
    const { reader } = this.parts;
    const start = () => this.#start(options.after);
    return cancellablePages(async function* (left) {
      yield* pagesAsked(allPages(reader, await start(), { batchSize, signal: left }), options);
    }, options.signal);
  }

  subscribe(options: AllReadOptions = {}): EventPages {
    const { parts, on } = this;
    const batchSize = pageSize(options);
    const start = () => this.#start(options.after);
    return cancellablePages(async function* (left) {
      const progress = parts.progress.subscription();
      try {
        yield* followLog(
          { ...parts, batchSize, start, progress, closing: on.closing.signal },
          left,
        );
      } finally {
        progress.end();
      }
    }, options.signal);
  }

  readRaw(options: ReadOptions = {}): RawPages {
    const batchSize = pageSize(options);
    const { reader } = this.parts;
    const refresh = () => this.identity();
    return cancellablePages(async function* (signal) {
      await refresh();
      const fetch = (last: RawEvent | null) => reader.rawAfter(last?.position ?? 0n, batchSize);
      yield* pagesOf(fetch, { batchSize, limit: Number.MAX_SAFE_INTEGER, signal });
    }, options.signal);
  }

  async head(): Promise<Position> {
    await this.identity();
    const position = (await this.parts.reader.last())?.position ?? 0n;
    this.parts.progress.saw(position);
    return position;
  }

  async positionAt(instant: Instant): Promise<Position> {
    demandInstant(instant);
    await this.identity();
    return this.parts.times.positionAt(instant);
  }

  async adopt(origin: string): Promise<void> {
    const head = await this.head();
    const { state } = this.parts;
    if (head === 0n) {
      await state.rename(origin);
    } else if (state.identity.origin !== origin) {
      const reason = `it is the log of ${state.identity.origin}, not of ${origin}`;
      demand(refuse('restore.not-empty', { head: String(head), reason }));
    }
  }

  async ingest(after: bigint, batch: readonly SealedEvent[]): Promise<Position> {
    const { origin } = await this.identity();
    return this.parts.copy.ingest(after, batch, origin);
  }

  health(): EventStoreDbHealth {
    const { lanes, foreign, progress } = this.parts;
    const { closing, serverVersion, connectionState } = this.on;
    return {
      state: closing.signal.aborted ? 'closed' : connectionState.reachability,
      lastFailure: connectionState.lastFailure,
      reconnects: connectionState.reconnects,
      serverVersion,
      inFlight: lanes.inFlight,
      queued: lanes.queued,
      subscriptions: progress.subscriptions,
      foreignEvents: { count: foreign.count, recent: foreign.recent },
    };
  }

  async close(): Promise<void> {
    this.on.closing.abort();
    await this.parts.lanes.close();
    await this.on.release();
  }

  async #start(after: Cursor | undefined): Promise<ServerStart> {
    const { log } = await this.identity();
    const { state, reader, times } = this.parts;
    const beginning = { ...BEGINNING, from: state.ownership.since };
    if (after === undefined) return beginning;
    const head = after.position === 0n ? 0n : await this.head();
    const position = startAfter(after, { log, head });
    if (position === 0n) return beginning;
    const event = await reader.at(position);
    if (event === null) {
      throw new RefusedError(refuse('position.invalid', { position: String(position) }));
    }
    return { ...(await times.markOf(event)), from: { commit: position, prepare: position } };
  }
}
