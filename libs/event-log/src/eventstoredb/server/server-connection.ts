import {
  BACKWARDS,
  binaryEvent,
  END,
  FORWARDS,
  NO_STREAM,
  NotLeaderError,
  StreamNotFoundError,
  type AppendExpectedRevision,
  type AppendResult,
  type Credentials,
  type ReadPosition,
  type ReadRevision,
} from '@eventstore/db-client';
import { refuse, RefusedError } from '@ledger/kernel';
import { refusalAnswer, type AppendAnswer, type ServerAppend } from './append-answer.js';
import { ConnectionState } from './connection-state.js';
import { passes, reasonOf } from './failure.js';
import { LedgerClient } from './ledger-client.js';
import { LiveStream, type LiveStreamOptions } from './live-stream.js';
import { collectPage } from './page-reading.js';
import type { ServerEvent, ServerPosition } from './server-event.js';
import type { ServerUrl } from './server-url.js';
import { withinTime } from './time-limit.js';

export interface PageQuery<From> {
  /** Inclusive. */
  readonly from: From;
  readonly direction: 'forward' | 'backward';
  readonly count: number;
}

/** The process closed the connection while something was asked on it. */
class ConnectionClosedError extends Error {
  /** gRPC status code of a server that cannot be reached; see `failureKind`. */
  readonly code = 14;

  constructor() {
    super('the connection was closed');
    this.name = 'ConnectionClosedError';
  }
}

/** On a server without users any name will do; that one is given at all is what matters, see {@link ServerConnection}. */
const NOBODY: Credentials = { username: 'ledger', password: 'ledger' };

const APPEND_MS = 5_000;
/** Above the deadline that the client itself keeps. */
const APPEND_LIMIT_MS = APPEND_MS + 1_000;
const SILENCE_MS = 5_000;
/**
 * A connection carries at most a hundred streams at once, and whatever comes on top waits. Subscriptions never end, so
 * they get a part of them only.
 */
const MAX_SUBSCRIPTIONS = 50;

/**
 * One process's connection to one server: every use of the client goes through here, and always the same way.
 * - Only the leader is asked, so that nothing older is read than what was acknowledged.
 * - Every append names credentials. Without them the client sends all appends of the process over one stream in a map
 *   of its module, where one bad event, one lost server or one late answer hangs or ends everything.
 */
export class ServerConnection {
  readonly state = new ConnectionState();
  readonly #client: LedgerClient;
  readonly #credentials: Credentials;
  #subscriptions = 0;
  #closed = false;

  constructor(url: ServerUrl) {
    this.#client = LedgerClient.of(url);
    this.#credentials = url.credentials ?? NOBODY;
  }

  /** @throws what the client throws when it is not known whether the append was done, or known that it cannot be */
  append({ stream, expected, events }: ServerAppend): Promise<AppendAnswer> {
    const proposed = events.map((event) => binaryEvent({ ...event }));
    const expectedRevision: AppendExpectedRevision =
      expected === 'no-stream' ? NO_STREAM : BigInt(expected);
    const options = { expectedRevision, deadline: APPEND_MS, ...this.#options() };
    const append = this.#client.appendToStream(stream, proposed, options);
    return this.#answer(withinTime(APPEND_LIMIT_MS, append));
  }

  async #answer(append: Promise<AppendResult>): Promise<AppendAnswer> {
    try {
      const { nextExpectedRevision, position = null } = await append;
      this.#answered();
      return { kind: 'written', revision: Number(nextExpectedRevision), position };
    } catch (error) {
      this.#note(error);
      return refusalAnswer(error);
    }
  }

  /** Events of a stream from a revision on, or from its end; none if there is no such stream. */
  streamPage(
    stream: string,
    { from, direction, count }: PageQuery<number | 'end'>,
  ): Promise<readonly ServerEvent[]> {
    const fromRevision: ReadRevision = from === 'end' ? END : BigInt(from);
    const range = { fromRevision, direction: DIRECTIONS[direction], maxCount: count };
    const options = { ...range, ...this.#options() };
    return this.#ask(async () => {
      try {
        return await collectPage(() => this.#client.readStream(stream, options), SILENCE_MS);
      } catch (error) {
        if (error instanceof StreamNotFoundError) return [];
        throw error;
      }
    });
  }

  /** Events of all streams, also the server's own: forwards from a position on, backwards from before it. */
  allPage({ from, direction, count }: PageQuery<ServerPosition | 'end'>) {
    const fromPosition: ReadPosition = from === 'end' ? END : { ...from };
    const options = { fromPosition, direction: DIRECTIONS[direction], maxCount: count };
    return this.#ask(() =>
      collectPage(() => this.#client.readAll({ ...options, ...this.#options() }), SILENCE_MS),
    );
  }

  /**
   * Every event after the position, for ever, read by the page.
   *
   * @throws RefusedError `log.busy` if the connection carries as many subscriptions as it may
   */
  subscribe<T>(
    after: ServerPosition,
    { pageSize, read }: Pick<LiveStreamOptions<T>, 'pageSize' | 'read'>,
  ): LiveStream<T> {
    if (this.#subscriptions >= MAX_SUBSCRIPTIONS) {
      throw new RefusedError(refuse('log.busy', { limit: MAX_SUBSCRIPTIONS }));
    }
    const options = { fromPosition: { ...after }, ...this.#options() };
    this.#subscriptions += 1;
    return new LiveStream({
      pageSize,
      read,
      open: (buffering) => this.#client.subscribeToAll(options, buffering),
      released: () => {
        this.#subscriptions -= 1;
      },
    });
  }

  serverVersion(): Promise<string> {
    return this.#ask(() => withinTime(SILENCE_MS, this.#client.serverVersion()));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#client.close();
  }

  #options() {
    return { credentials: this.#credentials, requiresLeader: true };
  }

  async #ask<T>(call: () => Promise<T>): Promise<T> {
    try {
      const answer = await call();
      this.#answered();
      return answer;
    } catch (error) {
      this.#note(error);
      throw error;
    }
  }

  #answered(): void {
    // Closing cancels what is being read, and the client lets that look like its end.
    if (this.#closed) throw new ConnectionClosedError();
    this.state.answered();
  }

  #note(error: unknown): void {
    if (passes(error)) this.state.failed(reasonOf(error));
    else this.state.answered();
    if (error instanceof NotLeaderError) {
      this.state.named(`${error.leader.address}:${error.leader.port}`);
    }
  }
}

const DIRECTIONS = { forward: FORWARDS, backward: BACKWARDS } as const;
