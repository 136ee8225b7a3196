/** Hands pages from one reader to one taker, who gets all that wait as one batch. */
export class PageBuffer<T> {
  #waiting: readonly T[] = [];
  #ended = false;
  #closed = false;
  #changed: () => void = () => undefined;

  /** @param size the reader is held back while this many wait */
  constructor(private readonly size: number) {}

  /** Settles when there is room for the next page; false if nobody will take it. */
  async put(page: readonly T[]): Promise<boolean> {
    this.#waiting = this.#waiting.length === 0 ? page : [...this.#waiting, ...page];
    this.#changed();
    while (!this.#closed && this.#waiting.length >= this.size) await this.#change();
    return !this.#closed;
  }

  /** Everything that waits, once there is anything; empty when there will be no more. */
  async take(): Promise<readonly T[]> {
    while (this.#waiting.length === 0 && !this.#ended) await this.#change();
    const batch = this.#waiting;
    this.#waiting = [];
    this.#changed();
    return batch;
  }

  /** There will be no more pages. */
  end(): void {
    this.#ended = true;
    this.#changed();
  }

  /** There will be no more taking. */
  close(): void {
    this.#closed = true;
    this.#changed();
  }

  /** One callback is enough: the reader waits only on a full buffer, the taker only on an empty one. */
  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#changed = resolve;
    });
  }
}
