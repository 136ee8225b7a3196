import { laterOf } from '@ledger/kernel';
import type { Position } from '../../event-log.port.js';
import { unlessAborted } from '../../pages.js';
import type { RecordedTimeMark } from '../../recorded-times.port.js';
import { BackOff } from '../server/back-off.js';
import { passes, reasonOf } from '../server/failure.js';
import type { LiveStream } from '../server/live-stream.js';
import type { ServerConnection } from '../server/server-connection.js';
import { placeOf, type ServerEvent, type ServerPosition } from '../server/server-event.js';
import type { Pages } from './event-pages.js';
import { StoredEvent } from './own-event.js';
import type { OwnEventsReader } from './own-events-reader.js';

/** Where reading begins, in the log and on the server. */
export interface ServerStart extends RecordedTimeMark {
  /** Exclusive. */
  readonly from: ServerPosition;
}

export interface FollowOptions {
  readonly openServer: () => ServerConnection;
  readonly reader: OwnEventsReader;
  readonly batchSize: number;
  /** Aborts when the log closes; the signal of the iteration aborts when the reader leaves. */
  readonly closing: AbortSignal;
  readonly start: () => Promise<ServerStart>;
  readonly progress: { moveTo(position: Position): void };
}

/**
 * Everything after the start, for ever. A subscription that ends, also because the reader was too slow for it, is
 * opened again after the last event handed over, so nothing is skipped and nothing comes twice; what the client had
 * fetched beyond that event is forgotten and fetched again.
 */
export async function* followLog(options: FollowOptions, left: AbortSignal): Pages {
  const start = await startOf(options);
  if (start === null) return;
  const follower = new Follower(options, left, start);
  while (!follower.isOver) {
    const live = follower.open();
    try {
      yield* follower.pages(live);
    } catch (error) {
      follower.failed(error);
    } finally {
      live.release();
    }
    await follower.pause();
  }
}

/** Null if the log was closed meanwhile. */
async function startOf({ start, closing }: FollowOptions): Promise<ServerStart | null> {
  const wasClosed = closing.aborted;
  try {
    return await start();
  } catch (error) {
    if (closing.aborted && !wasClosed) return null;
    throw error;
  }
}

/** What is kept of an event of the subscription: the log's own one, or the place of one that is not. */
type Arrived = StoredEvent | ServerPosition;

class Follower {
  readonly #backOff = new BackOff();

  constructor(
    private readonly options: FollowOptions,
    private readonly left: AbortSignal,
    private at: ServerStart,
  ) {}

  get isOver(): boolean {
    return this.left.aborted || this.options.closing.aborted;
  }

  open(): LiveStream<Arrived> {
    const { openServer, batchSize, reader } = this.options;
    let { recordedTime } = this.at;
    const read = (event: ServerEvent) => {
      const own = reader.own(event);
      if (own === null) return placeOf(event);
      recordedTime = laterOf(recordedTime, own.envelope.recordedAt);
      return new StoredEvent(own, recordedTime);
    };
    return openServer().subscribe(this.at.from, { pageSize: batchSize, read });
  }

  async *pages(live: LiveStream<Arrived>): Pages {
    for (;;) {
      const page = await this.#next(live);
      if (page === null) return;
      this.#backOff.reset();
      const events = this.#moveOver(page);
      if (events.length > 0) yield events;
    }
  }

  /** @throws the error unless it is one that passes */
  failed(error: unknown): void {
    if (!passes(error)) throw error;
    if (!this.isOver) this.options.openServer().state.failed(reasonOf(error));
  }

  pause(): Promise<void> {
    return this.#backOff.pause(this.left);
  }

  #next(live: LiveStream<Arrived>): Promise<readonly Arrived[] | null> {
    return unlessAborted(unlessAborted(live.next(), this.left), this.options.closing);
  }

  #moveOver(page: readonly Arrived[]): readonly StoredEvent[] {
    const events = page.filter(isOwn);
    const { position, recordedTime }: RecordedTimeMark = events.at(-1) ?? this.at;
    const last = page.at(-1);
    this.at = { position, recordedTime, from: last === undefined ? this.at.from : fromOf(last) };
    this.options.progress.moveTo(position);
    return events;
  }
}

function isOwn(arrived: Arrived): arrived is StoredEvent {
  return arrived instanceof StoredEvent;
}

/** An own event's position stands for both: it was checked that they are the same. */
function fromOf(arrived: Arrived): ServerPosition {
  if (!isOwn(arrived)) return arrived;
  return { commit: arrived.position, prepare: arrived.position };
}
