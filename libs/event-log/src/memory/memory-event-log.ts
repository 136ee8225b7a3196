import { setImmediate as turn } from 'node:timers/promises';
import { RefusedError, type Instant } from '@ledger/kernel';
import { AppendQueue } from '../append-queue.js';
import { checkAppend } from '../append-request.js';
import { cancellablePages } from '../cancellable-pages.js';
import type {
  AllReadOptions,
  AppendOutcome,
  AppendRequest,
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
import type { LogInspection, RawPages } from '../log-inspection.port.js';
import { pagesAsked } from '../pages.js';
import { readEach } from '../read-each.js';
import { demandInstant } from '../read-options.js';
import { MemoryLogStore } from './memory-log-store.js';
import { CLOSED, MemoryReader } from './memory-reader.js';

export interface MemoryEventLogOptions {
  /** The clock that `recordedAt` is compared with. */
  readonly clock: () => Instant;
  /** Shared by all logs opened on it. Default: a new one. */
  readonly store?: MemoryLogStore;
  /** Most appends that wait at once. Default 10,000. */
  readonly queueLimit?: number;
}

/** Memory has nothing to gain from small batches. */
const WHOLE_QUEUE = {
  batchAppends: Number.POSITIVE_INFINITY,
  batchBytes: Number.POSITIVE_INFINITY,
};

/** The log without a database: keeps every promise of the port but durability. */
export class MemoryEventLog implements EventLog, LogIngest, LogInspection {
  readonly kind = 'memory';
  readonly dense = true;
  readonly #store: MemoryLogStore;
  readonly #queue: AppendQueue;
  readonly #reader: MemoryReader;
  readonly #closing = new AbortController();

  constructor({ clock, store = new MemoryLogStore(), queueLimit = 10_000 }: MemoryEventLogOptions) {
    this.#store = store;
    const write = async (batch: readonly AppendRequest[]) => {
      await turn();
      return batch.map((request) => store.append(request, clock()));
    };
    this.#queue = new AppendQueue(write, { waiting: queueLimit, ...WHOLE_QUEUE });
    this.#reader = new MemoryReader(store, this.#closing.signal);
  }

  identity(): Promise<LogIdentity> {
    return this.#ask((store) => store.identity);
  }

  async append(request: AppendRequest): Promise<AppendOutcome> {
    return checkAppend(request, this.#store.identity.origin) ?? (await this.#queue.push(request));
  }

  readStream(stream: string, options: StreamReadOptions = {}): EventPages {
    return cancellablePages((left) => this.#reader.stream(stream, options, left), options.signal);
  }

  readStreams(wanted: readonly StreamFrom[]): Promise<readonly (readonly RecordedEvent[])[]> {
    return readEach(this, wanted);
  }

  readAll(options: WholeReadOptions = {}): EventPages {
    return cancellablePages(
      (left) => pagesAsked(this.#reader.toHead(options, left), options),
      options.signal,
    );
  }

  subscribe(options: AllReadOptions = {}): EventPages {
    return cancellablePages((left) => this.#reader.endless(options, left), options.signal);
  }

  readRaw(options: ReadOptions = {}): RawPages {
    return cancellablePages((left) => this.#reader.raw(options, left), options.signal);
  }

  head(): Promise<Position> {
    return this.#ask((store) => store.events.head);
  }

  positionAt(instant: Instant): Promise<Position> {
    return this.#ask((store) => {
      demandInstant(instant);
      return store.events.positionAt(instant);
    });
  }

  adopt(origin: string): Promise<void> {
    return this.#ask((store) => {
      store.adopt(origin);
    });
  }

  ingest(after: bigint, batch: readonly PlacedEvent[]): Promise<Position> {
    return this.#ask((store) => store.ingest(after, batch));
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#queue.close();
  }

  #ask<T>(question: (store: MemoryLogStore) => T): Promise<T> {
    return new Promise((resolve) => {
      if (this.#closing.signal.aborted) throw new RefusedError(CLOSED);
      resolve(question(this.#store));
    });
  }
}
