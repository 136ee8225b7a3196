import { checkStreamName, type EventLog, type RecordedEvent } from '@ledger/event-log';
import { RefusedError } from '@ledger/kernel';

type Events = readonly RecordedEvent[];

/** Most events that are kept; about 3 kB each. */
const MOST_KEPT = 10_000;

/**
 * Streams as the log holds them when they are asked for. What was read before is kept, because it can never change, and
 * only what follows it is read: whether anything does, the log is asked every time. All that is asked for while one read
 * is under way goes into the next one together, which begins after the asking and so misses nothing.
 */
export class KnownStreams {
  /** Those asked for longest ago come first. */
  readonly #kept = new Map<string, Events>();
  #keptEvents = 0;
  #asked = new Set<string>();
  #next: Promise<ReadonlyMap<string, Events>> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly log: Pick<EventLog, 'readStreams'>,
    private readonly mostKept = MOST_KEPT,
  ) {}

  /**
   * The events of a stream, in order of their revisions; the same array as before if there are no new ones.
   *
   * @throws RefusedError `stream.name-invalid`, `log.unavailable`
   */
  async read(stream: string): Promise<Events> {
    // Here, so that it does not fail those who ask at the same time.
    const refusal = checkStreamName(stream);
    if (refusal !== null) throw new RefusedError(refusal);
    this.#asked.add(stream);
    this.#next ??= this.#afterLast();
    return (await this.#next).get(stream) ?? [];
  }

  #afterLast(): Promise<ReadonlyMap<string, Events>> {
    const next = this.#last.then(() => {
      const asked = [...this.#asked];
      this.#asked = new Set();
      this.#next = null;
      return this.#readTogether(asked);
    });
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #readTogether(streams: readonly string[]): Promise<ReadonlyMap<string, Events>> {
    const asked = streams.map((stream) => ({ stream, known: this.#kept.get(stream) ?? [] }));
    // Revisions count from 0 without gaps, so the number of known events is the revision of the next one.
    const wanted = asked.map(({ stream, known }) => ({ stream, from: known.length }));
    const added = await this.log.readStreams(wanted);
    const found = new Map<string, Events>();
    for (const [n, { stream, known }] of asked.entries()) {
      const news = added[n] ?? [];
      const events = news.length === 0 ? known : [...known, ...news];
      found.set(stream, events);
      if (events.length > 0) this.#keep(stream, events);
    }
    return found;
  }

  #keep(stream: string, events: Events): void {
    this.#forget(stream);
    this.#kept.set(stream, events);
    this.#keptEvents += events.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#keptEvents <= this.mostKept) return;
      this.#forget(oldest);
    }
  }

  #forget(stream: string): void {
    this.#keptEvents -= this.#kept.get(stream)?.length ?? 0;
    this.#kept.delete(stream);
  }
}
