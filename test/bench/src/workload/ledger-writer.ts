import { openPostgresEventLog, type EventLog } from '@ledger/event-log';
import { isRefusal, RefusedError } from '@ledger/kernel';
import { newStream, sealTaskEvent } from './task-event.js';

/** Appends to our log, each event sealed just before and to a stream of its own. */
export class LedgerWriter {
  private constructor(
    private readonly log: EventLog,
    private readonly origin: string,
  ) {}

  static async open(url: string): Promise<LedgerWriter> {
    const log = await openPostgresEventLog({ url });
    const { origin } = await log.identity();
    return new LedgerWriter(log, origin);
  }

  /** @throws RefusedError if the log refuses it */
  async append(): Promise<void> {
    const stream = newStream();
    const events = [sealTaskEvent({ origin: this.origin, stream })];
    const outcome = await this.log.append({ stream, expected: 'no-stream', events });
    if (isRefusal(outcome)) throw new RefusedError(outcome);
  }

  close(): Promise<void> {
    return this.log.close();
  }
}
