import { randomUUID } from 'node:crypto';
import type { Instant } from '@ledger/kernel';
import type { Cursor, EventLog, EventPages, Position, RecordedEvent } from '../event-log.port.js';
import type { LogClock, LogSetup, OpenedLog, OpenOptions, TestedLog } from './log-setup.js';
import { collect } from './pages.js';
import { StreamWriter } from './stream-writer.js';

/** A log under test, with stream names nobody else uses and with what tests ask of it all the time. */
export class LogBench {
  readonly #tag = randomUUID();
  #streams = 0;

  private constructor(
    private readonly opened: OpenedLog,
    private readonly exclusive: boolean,
    readonly origin: string,
    /** Where the log stood when the bench was set up. */
    readonly start: Cursor,
  ) {}

  static async open(setup: LogSetup, options?: OpenOptions): Promise<LogBench> {
    const opened = await setup.open(options);
    const { log, origin } = await opened.log.identity();
    const start = { log, position: await opened.log.head() };
    return new LogBench(opened, setup.capabilities.exclusive, origin, start);
  }

  get log(): TestedLog {
    return this.opened.log;
  }

  get clock(): LogClock {
    return this.opened.clock;
  }

  another(): Promise<TestedLog> {
    return this.opened.another();
  }

  stop(): Promise<void> {
    return this.opened.stop();
  }

  /** A name that no other test uses. */
  stream(label = 'stream'): string {
    this.#streams += 1;
    return `${label}-${this.#streams}-${this.#tag}`;
  }

  writer(options: { readonly stream?: string; readonly log?: EventLog } = {}): StreamWriter {
    const { stream = this.stream(), log = this.log } = options;
    return new StreamWriter({ log, origin: this.origin, clock: this.clock, stream });
  }

  writers(count: number, log: EventLog = this.log): readonly StreamWriter[] {
    return Array.from({ length: count }, () => this.writer({ log }));
  }

  cursor(position: Position): Cursor {
    return { log: this.start.log, position };
  }

  /** The log's clock, moved by so many milliseconds. */
  instant(offsetMs: number): Instant {
    return new Date(Date.parse(this.clock.now()) + offsetMs).toISOString();
  }

  /** The pages without what others wrote meanwhile. */
  mine(pages: EventPages): EventPages {
    return this.exclusive ? pages : withSuffix(pages, this.#tag);
  }

  /** What was written through this bench since it was set up. */
  written(): Promise<readonly RecordedEvent[]> {
    return collect(this.mine(this.log.readAll({ after: this.start })));
  }
}

async function* withSuffix(pages: EventPages, suffix: string): EventPages {
  for await (const page of pages) {
    const kept = page.filter(({ envelope }) => envelope.stream.endsWith(suffix));
    if (kept.length > 0) yield kept;
  }
}
