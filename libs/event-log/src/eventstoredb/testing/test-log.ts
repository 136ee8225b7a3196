import { randomUUID } from 'node:crypto';
import type { EventLog } from '../../event-log.port.js';
import { StreamWriter } from '../../testing/stream-writer.js';
import type { EventStoreDbEventLog } from '../eventstoredb-event-log.js';
import { openLog, type EventStoreDbEventLogOptions } from '../open.js';

const localClock = { now: () => new Date().toISOString() };

/** A log of one test on a server that other tests use too. */
export class TestLog {
  readonly #opened: EventStoreDbEventLog[] = [];

  private constructor(
    readonly name: string,
    readonly log: EventStoreDbEventLog,
    readonly origin: string,
  ) {
    this.#opened.push(log);
  }

  static async open(options: EventStoreDbEventLogOptions): Promise<TestLog> {
    const name = options.name ?? `t${randomUUID().replaceAll('-', '')}`;
    const log = await openLog({ ...options, name });
    return new TestLog(name, log, (await log.identity()).origin);
  }

  /** The same log by other means, as another process would open it. */
  async another(options: EventStoreDbEventLogOptions): Promise<EventStoreDbEventLog> {
    const log = await openLog({ ...options, name: this.name });
    this.#opened.push(log);
    return log;
  }

  writer(stream = `task-${randomUUID()}`, log: EventLog = this.log): StreamWriter {
    return new StreamWriter({ log, origin: this.origin, clock: localClock, stream });
  }

  async stop(): Promise<void> {
    await Promise.all(this.#opened.map((log) => log.close()));
  }
}
