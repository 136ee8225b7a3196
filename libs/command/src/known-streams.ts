import { checkStreamName, type EventLog } from '@ledger/event-log';
import { RefusedError } from '@ledger/kernel';
import { KnownStream } from './known-stream.js';

type Found = ReadonlyMap<string, KnownStream>;

const UNKNOWN = new KnownStream();

/** Most events that are kept; about 3 kB each. */
const MOST_KEPT = 10_000;

/** Most names that are kept of streams that were asked for once. */
const MOST_NAMES = 10_000;

/**
 * Streams as the log holds them when they are asked for. What was read before is kept, because it can never change, and
 * only what follows it is read: whether anything does, the log is asked every time. All that is asked for while one read
 * is under way goes into the next one together, which begins after the asking and so misses nothing.
 *
 * A stream is kept from the second time on: most tasks are asked for once in a long while, and to keep them all, for the
 * collector of garbage to move about, takes longer than to read them again.
 */
export class KnownStreams {
  /** Those asked for longest ago come first. */
  readonly #kept = new Map<string, KnownStream>();
  #keptEvents = 0;
  readonly #askedOnce = new Set<string>();
  #asked = new Set<string>();
  #next: Promise<Found> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly log: Pick<EventLog, 'readStreams'>,
    private readonly mostKept = MOST_KEPT,
  ) {}

  /**
   * A stream from its first event on; the same as before if nothing follows.
   *
   * @throws RefusedError `stream.name-invalid`, `log.unavailable`
   */
  async read(stream: string): Promise<KnownStream> {
    // Here, so that it does not fail those who ask at the same time.
    const refusal = checkStreamName(stream);
    if (refusal !== null) throw new RefusedError(refusal);
    this.#asked.add(stream);
    this.#next ??= this.#afterLast();
    return (await this.#next).get(stream) ?? UNKNOWN;
  }

  #afterLast(): Promise<Found> {
    const next = this.#last.then(() => {
      const asked = [...this.#asked];
      this.#asked = new Set();
      this.#next = null;
      return this.#readTogether(asked);
    });
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #readTogether(streams: readonly string[]): Promise<Found> {
    const asked = streams.map((stream) => ({ stream, known: this.#kept.get(stream) ?? UNKNOWN }));
    // Revisions count from 0 without gaps, so the number of known events is the revision of the next one.
    const wanted = asked.map(({ stream, known }) => ({ stream, from: known.events.length }));
    const added = await this.log.readStreams(wanted);
    const found = new Map<string, KnownStream>();
    for (const [n, { stream, known }] of asked.entries()) {
      const news = added[n] ?? [];
      const now = news.length === 0 ? known : known.followedBy(news);
      found.set(stream, now);
      if (now.events.length > 0 && this.#isAskedAgain(stream)) this.#keep(stream, now);
    }
    return found;
  }

  #isAskedAgain(stream: string): boolean {
    if (this.#kept.has(stream) || this.#askedOnce.delete(stream)) return true;
    this.#askedOnce.add(stream);
    const [oldest] = this.#askedOnce;
    if (this.#askedOnce.size > MOST_NAMES && oldest !== undefined) this.#askedOnce.delete(oldest);
    return false;
  }

  #keep(stream: string, known: KnownStream): void {
    this.#forget(stream);
    this.#kept.set(stream, known);
    this.#keptEvents += known.events.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#keptEvents <= this.mostKept) return;
      this.#forget(oldest);
    }
  }

  #forget(stream: string): void {
    this.#keptEvents -= this.#kept.get(stream)?.events.length ?? 0;
    this.#kept.delete(stream);
  }
}
