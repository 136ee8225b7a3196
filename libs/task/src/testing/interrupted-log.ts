import type {
  AllReadOptions,
  AppendOutcome,
  AppendRequest,
  EventLog,
  EventPages,
  LogIdentity,
  Position,
  RecordedEvent,
  StreamFrom,
  StreamReadOptions,
} from '@ledger/event-log';
import type { Instant } from '@ledger/kernel';

/** A log between whose decisions and appends a test may let something else happen. */
export class InterruptedLog implements EventLog {
  readonly kind: EventLog['kind'];
  readonly dense: boolean;
  /** Done before every append. */
  before: (request: AppendRequest) => Promise<void> = () => Promise.resolve();

  constructor(private readonly log: EventLog) {
    this.kind = log.kind;
    this.dense = log.dense;
  }

  /** Lets this happen between the next decision and its append. */
  interruptOnce(work: () => Promise<unknown>): void {
    this.before = async () => {
      this.before = () => Promise.resolve();
      await work();
    };
  }

  identity(): Promise<LogIdentity> {
    return this.log.identity();
  }

  async append(request: AppendRequest): Promise<AppendOutcome> {
    await this.before(request);
    return this.log.append(request);
  }

  readStream(stream: string, options?: StreamReadOptions): EventPages {
    return this.log.readStream(stream, options);
  }

  readStreams(wanted: readonly StreamFrom[]): Promise<readonly (readonly RecordedEvent[])[]> {
    return this.log.readStreams(wanted);
  }

  readAll(options?: AllReadOptions): EventPages {
    return this.log.readAll(options);
  }

  subscribe(options?: AllReadOptions): EventPages {
    return this.log.subscribe(options);
  }

  head(): Promise<Position> {
    return this.log.head();
  }

  positionAt(instant: Instant): Promise<Position> {
    return this.log.positionAt(instant);
  }

  close(): Promise<void> {
    return this.log.close();
  }
}
