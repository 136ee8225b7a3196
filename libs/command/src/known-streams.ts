import { checkStreamName, type EventLog } from '@ledger/event-log';
import { RefusedError } from '@ledger/kernel';
import { LRUCache } from 'lru-cache';
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
  readonly #kept: LRUCache<string, KnownStream>;
  readonly #askedOnce = new LRUCache<string, true>({ max: MOST_NAMES });
  #asked = new Set<string>();
  #next: Promise<Found> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly log: Pick<EventLog, 'readStreams'>,
    mostKept = MOST_KEPT,
  ) {
    const sizeCalculation = ({ events }: KnownStream) => events.length;
    this.#kept = new LRUCache({ maxSize: mostKept, sizeCalculation });
  }

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
      if (now.events.length > 0 && this.#isAskedAgain(stream)) this.#kept.set(stream, now);
    }
    return found;
  }

  #isAskedAgain(stream: string): boolean {
    if (this.#kept.has(stream) || this.#askedOnce.delete(stream)) return true;
    this.#askedOnce.set(stream, true);
    return false;
  }
}
