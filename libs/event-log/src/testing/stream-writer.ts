import { accepted, headAfter, streamHead, type StreamHead } from '@ledger/kernel';
import type { AppendRequest, EventLog, ExpectedRevision, Recorded } from '../event-log.port.js';
import type { LogClock } from './log-setup.js';
import { collect } from './pages.js';
import { sealFor, type Draft } from './sealed-events.js';

export interface StreamWriterOptions {
  readonly log: EventLog;
  readonly origin: string;
  readonly clock: LogClock;
  readonly stream: string;
}

/** Writes one stream and remembers where it stands. */
export class StreamWriter {
  readonly stream: string;
  #head: StreamHead | null = null;

  constructor(private readonly options: StreamWriterOptions) {
    this.stream = options.stream;
  }

  get expected(): ExpectedRevision {
    return this.#head?.rev ?? 'no-stream';
  }

  /** The next append, sealed on the head as it is known here. Nothing is sent. */
  prepare(draft: Partial<Draft> = {}): AppendRequest {
    const { origin, clock, stream } = this.options;
    const target = { origin, stream, head: this.#head };
    return {
      stream,
      expected: this.expected,
      events: sealFor(target, { recordedAt: clock.now(), ...draft }),
    };
  }

  /** Like {@link prepare}, and takes it for recorded, so that the next append is sealed on this one. */
  pipeline(draft: Partial<Draft> = {}): AppendRequest {
    const request = this.prepare(draft);
    this.follow(request);
    return request;
  }

  /** Takes the request for recorded. */
  follow({ events }: AppendRequest): void {
    for (const event of events) this.#head = headAfter(this.#head, event);
  }

  /** Sends the next append and moves on. @throws RefusedError if the log refuses it */
  async append(draft: Partial<Draft> = {}): Promise<Recorded> {
    const request = this.prepare(draft);
    const outcome = accepted(await this.options.log.append(request));
    this.follow(request);
    return outcome;
  }

  /** Learns from the log where the stream stands, as a handler does that lost a race. */
  async reload(): Promise<void> {
    this.#head = streamHead(await collect(this.options.log.readStream(this.stream)));
  }
}
