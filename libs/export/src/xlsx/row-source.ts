/** Rows that are dealt out to one sheet after another. */
export class RowSource<Row> {
  readonly #rows: AsyncIterator<Row>;
  #next: Promise<IteratorResult<Row>> | null = null;
  #taken = 0;

  constructor(rows: AsyncIterable<Row>) {
    this.#rows = rows[Symbol.asyncIterator]();
  }

  /** How many were dealt out so far. */
  get taken(): number {
    return this.#taken;
  }

  /** Up to `most` of the rows that are left. */
  async *take(most: number): AsyncGenerator<Row, void, void> {
    for (let n = 0; n < most && (await this.hasMore()); n += 1) {
      const next = await this.#ahead();
      if (next.done === true) return;
      this.#next = null;
      this.#taken += 1;
      yield next.value;
    }
  }

  async hasMore(): Promise<boolean> {
    return (await this.#ahead()).done !== true;
  }

  /** Lets go of where the rows come from, also before their end. */
  async close(): Promise<void> {
    await this.#rows.return?.();
  }

  #ahead(): Promise<IteratorResult<Row>> {
    this.#next ??= this.#rows.next();
    return this.#next;
  }
}
